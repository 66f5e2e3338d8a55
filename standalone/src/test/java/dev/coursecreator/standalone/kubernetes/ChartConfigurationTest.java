package dev.coursecreator.standalone.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/** Operational properties of the rendered chart. */
class ChartConfigurationTest {

    private static final String GATEWAY = "cc-api-gateway";
    private static final String WORKER = "cc-job-worker";

    private static List<Manifest> manifests;

    @BeforeAll
    static void render() {
        manifests = Chart.ofTheProject()
                .with("kafka.tls.caSecret.name", "kafka-ca")
                .with("s3.publicEndpoint", "https://files.example.org")
                .with("s3.secret.name", "s3")
                .with("ingress.enabled", true)
                .with("ingress.host", "courses.example.org")
                .render();
    }

    @Test
    void theImageHasTheVersionOfTheProject() {
        assertThat(deployment(WORKER).container().at("/image").asString())
                .isEqualTo("course-creator/job-worker:" + System.getProperty("project.version"));
    }

    @Test
    void gatewaysScaleByCpuWithAtLeastTwoReplicas() {
        var scaler = Manifest.only(manifests, "HorizontalPodAutoscaler", GATEWAY);
        assertThat(scaler.at("/spec/minReplicas").asInt()).isEqualTo(2);
        assertThat(scaler.at("/spec/scaleTargetRef/name").asString()).isEqualTo(GATEWAY);
        assertThat(scaler.at("/spec/metrics/0/resource/name").asString()).isEqualTo("cpu");
        assertThat(deployment(GATEWAY).at("/spec/replicas").isMissingNode())
                .as("only the autoscaler sets the number of replicas")
                .isTrue();
    }

    @Test
    void workersScaleByWaitingAndRunningLessons() {
        var scaler = Manifest.only(manifests, "ScaledObject", WORKER);
        assertThat(scaler.at("/spec/scaleTargetRef/name").asString()).isEqualTo(WORKER);
        assertThat(scaler.at("/spec/triggers/0/metadata/query").asString())
                .isEqualTo(
                        "max(sum by (instance) (course_creator_lessons_live{job=\"api-gateway\", namespace=\"courses\"}))");
        assertThat(deployment(WORKER).at("/spec/replicas").isMissingNode()).isTrue();
    }

    @Test
    void aWorkerHasTimeToReleaseItsLesson() {
        var settings = settings(manifests, WORKER);
        assertThat(settings.get("COURSECREATOR_WORKER_GRACE")).isEqualTo("60s");
        assertThat(deployment(WORKER)
                        .at("/spec/template/spec/terminationGracePeriodSeconds")
                        .asInt())
                .isGreaterThanOrEqualTo(60 + 30);
    }

    @ParameterizedTest
    @ValueSource(strings = {GATEWAY, WORKER})
    void podsRunAsNonRootWithAReadOnlyRootFileSystem(String name) {
        var pod = deployment(name).at("/spec/template/spec");
        assertThat(pod.at("/automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/seccompProfile/type").asString()).isEqualTo("RuntimeDefault");
        var security = deployment(name).container().at("/securityContext");
        assertThat(security.at("/readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(security.at("/allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(security.at("/capabilities/drop/0").asString()).isEqualTo("ALL");
        assertThat(deployment(name).container().at("/volumeMounts"))
                .extracting(mount -> mount.at("/mountPath").asString())
                .contains("/tmp", "/var/lib/course-creator");
        var account = Manifest.only(
                manifests, "ServiceAccount", pod.at("/serviceAccountName").asString());
        assertThat(account.at("/automountServiceAccountToken").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {GATEWAY, WORKER})
    void memoryRequestEqualsLimit(String name) {
        var resources = deployment(name).container().at("/resources");
        assertThat(resources.at("/requests/memory")).isEqualTo(resources.at("/limits/memory"));
        assertThat(resources.at("/requests/cpu").asString()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {GATEWAY, WORKER})
    void probesUseTheHealthGroups(String name) {
        var container = deployment(name).container();
        assertThat(container.at("/livenessProbe/httpGet/path").asString()).isEqualTo("/actuator/health/liveness");
        assertThat(container.at("/startupProbe/httpGet/path").asString()).isEqualTo("/actuator/health/liveness");
        assertThat(container.at("/readinessProbe/httpGet/path").asString()).isEqualTo("/actuator/health/readiness");
        var port = container.at(name.equals(WORKER) ? "/ports/0" : "/ports/1");
        for (var probe : List.of("livenessProbe", "startupProbe", "readinessProbe")) {
            assertThat(container.at("/" + probe + "/httpGet/port")).isEqualTo(port.at("/name"));
        }
        assertThat(port.at("/containerPort").asInt()).isEqualTo(name.equals(WORKER) ? 8081 : 8082);
    }

    @Test
    void authenticationIsRequiredAndHealthAndMetricsUseASeparatePort() {
        var container = deployment(GATEWAY).container();
        assertThat(container.at("/env")).anySatisfy(variable -> {
            assertThat(variable.at("/name").asString()).isEqualTo("COURSECREATOR_SECURITY_MODE");
            assertThat(variable.at("/value").asString()).isEqualTo("keys");
        });
        assertThat(container.at("/ports/0/containerPort").asInt()).isEqualTo(8080);
        var policy = Manifest.only(manifests, "NetworkPolicy", GATEWAY);
        assertThat(policy.at("/spec/ingress"))
                .extracting(rule -> rule.at("/ports/0/port").asString())
                .containsExactly("http", "management");
        assertThat(Manifest.only(manifests, "ServiceMonitor", GATEWAY)
                        .at("/spec/endpoints/0/port")
                        .asString())
                .isEqualTo("management");
    }

    @Test
    void everyReferencedNameExists() {
        for (var name : List.of(GATEWAY, WORKER)) {
            var pod = deployment(name).at("/spec/template/spec");
            var volumes = texts(pod.at("/volumes"), "/name");
            assertThat(texts(deployment(name).container().at("/volumeMounts"), "/name"))
                    .isEqualTo(volumes);
            assertThat(texts(deployment(name).container().at("/envFrom"), "/configMapRef/name"))
                    .containsExactly("cc-settings");
        }
        Manifest.only(manifests, "ConfigMap", "cc-settings");
        assertThat(Manifest.only(manifests, "Ingress", GATEWAY)
                        .at("/spec/rules/0/http/paths/0/backend/service/name")
                        .asString())
                .isEqualTo(Manifest.only(manifests, "Service", GATEWAY).name());
    }

    @Test
    void everySelectorMatchesTheObjectsOfItsName() {
        var selectors = new HashMap<String, JsonNode>();
        for (var manifest : manifests) {
            var selector = switch (manifest.kind()) {
                case "Deployment", "PodDisruptionBudget", "PodMonitor" -> manifest.at("/spec/selector/matchLabels");
                case "Service" -> manifest.at("/spec/selector");
                case "NetworkPolicy" -> manifest.at("/spec/podSelector/matchLabels");
                default -> null;
            };
            if (selector != null) {
                selectors.put(manifest.toString(), selector);
            }
        }
        assertThat(selectors).hasSize(9);
        selectors.forEach((name, selector) -> assertThat(Stream.of(GATEWAY, WORKER)
                        .filter(pods ->
                                Manifest.selects(selector, deployment(pods).at("/spec/template/metadata/labels"))))
                .as(name)
                .isEqualTo(
                        name.endsWith("default-deny")
                                ? List.of(GATEWAY, WORKER)
                                : List.of(name.substring(name.indexOf(' ') + 1))));
        assertThat(Manifest.selects(
                        Manifest.only(manifests, "ServiceMonitor", GATEWAY).at("/spec/selector/matchLabels"),
                        Manifest.only(manifests, "Service", GATEWAY).at("/metadata/labels")))
                .isTrue();
    }

    @Test
    void workersReachKafkaAndTheStoreButNotTheDatabase() {
        assertThat(ports(Manifest.only(manifests, "NetworkPolicy", WORKER))).containsExactlyInAnyOrder(53, 9092, 443);
        assertThat(ports(Manifest.only(manifests, "NetworkPolicy", GATEWAY)))
                .containsExactlyInAnyOrder(53, 9092, 443, 5432, 80);
        assertThat(deployment(WORKER).container().at("/env").toString()).doesNotContain("DATASOURCE");
        assertThat(Manifest.only(manifests, "NetworkPolicy", "cc-default-deny").at("/spec/policyTypes"))
                .hasSize(2);
    }

    @Test
    void networkPoliciesAllowTheConfiguredPorts() {
        var chart = Chart.ofTheProject()
                .with("kafka.bootstrapServers", "kafka-1.kafka:9093,kafka-2.kafka:9094")
                .with("database.url", "jdbc:postgresql://first:6432,second/course_creator?sslmode=require")
                .with("s3.endpoint", "http://minio.storage:9000/");
        assertThat(ports(Manifest.only(chart.render(), "NetworkPolicy", WORKER)))
                .containsExactlyInAnyOrder(53, 9093, 9094, 9000);
        assertThat(ports(Manifest.only(chart.render(), "NetworkPolicy", GATEWAY)))
                .containsExactlyInAnyOrder(53, 9093, 9094, 9000, 6432, 5432, 443, 80);
        assertThat(ports(Manifest.only(
                        chart.with("s3.endpoint", "http://minio.storage").render(), "NetworkPolicy", WORKER)))
                .contains(80);
        assertThat(ports(Manifest.only(
                        chart.with("networkPolicy.kafka.ports", List.of(9095)).render(), "NetworkPolicy", WORKER)))
                .containsExactlyInAnyOrder(53, 9095, 9000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "worker"})
    void podsTakeFurtherSettings(String component) {
        var pods = Manifest.only(
                Chart.ofTheProject()
                        .with(component + ".podAnnotations.team", "courses")
                        .with(component + ".priorityClassName", "high")
                        .with(component + ".affinity.nodeAffinity", Map.of())
                        .with(component + ".nodeSelector.pool", "render")
                        .with(component + ".tolerations", List.of(Map.of("key", "render", "operator", "Exists")))
                        .with(component + ".extraEnv", List.of(Map.of("name", "TZ", "value", "UTC")))
                        .with(component + ".extraVolumes", List.of(Map.of("name", "fonts", "emptyDir", Map.of())))
                        .with(
                                component + ".extraVolumeMounts",
                                List.of(Map.of("name", "fonts", "mountPath", "/usr/share/fonts")))
                        .render(),
                "Deployment",
                component.equals("gateway") ? GATEWAY : WORKER);
        var template = pods.at("/spec/template");
        assertThat(template.at("/metadata/annotations/team").asString()).isEqualTo("courses");
        assertThat(template.at("/metadata/annotations").size())
                .as("with the checksum of the settings")
                .isEqualTo(2);
        assertThat(template.at("/spec/priorityClassName").asString()).isEqualTo("high");
        assertThat(template.at("/spec/affinity").has("nodeAffinity")).isTrue();
        assertThat(template.at("/spec/nodeSelector/pool").asString()).isEqualTo("render");
        assertThat(template.at("/spec/tolerations/0/key").asString()).isEqualTo("render");
        assertThat(texts(pods.container().at("/env"), "/name")).contains("TZ", "SERVER_ADDRESS");
        assertThat(texts(template.at("/spec/volumes"), "/name")).contains("fonts", "tmp", "data");
        assertThat(texts(pods.container().at("/volumeMounts"), "/mountPath")).contains("/usr/share/fonts", "/tmp");
    }

    @Test
    void gatewaysReachTheInternetButNoPrivateAddress() {
        var out = Manifest.only(manifests, "NetworkPolicy", GATEWAY)
                .at("/spec/egress")
                .valueStream()
                .flatMap(rule -> rule.at("/to").valueStream())
                .map(peer -> peer.at("/ipBlock"))
                .filter(block -> block.has("cidr"))
                .toList();

        assertThat(out).extracting(block -> block.at("/cidr").asString()).containsExactly("0.0.0.0/0", "::/0");
        assertThat(out.getFirst().at("/except").toString())
                .contains("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "127.0.0.0/8");
        assertThat(out.getLast().at("/except").toString()).contains("fc00::/7", "fe80::/10");
        var closed = Chart.ofTheProject()
                .with("networkPolicy.internet.ports", List.of())
                .render();
        assertThat(ports(Manifest.only(closed, "NetworkPolicy", GATEWAY))).doesNotContain(80);
    }

    @Test
    void theIngressExposesTheStudioOnlyIfTheGatewayServesIt() {
        assertThat(ingressPaths(manifests)).containsExactly("/");
        assertThat(settings(manifests, GATEWAY)).containsEntry("COURSECREATOR_STUDIO_ENABLED", "true");

        var without = Chart.ofTheProject()
                .with("ingress.enabled", true)
                .with("ingress.host", "courses.example.org")
                .with("gateway.studio", false)
                .render();
        assertThat(ingressPaths(without)).containsExactly("/api");
        assertThat(settings(without, GATEWAY)).containsEntry("COURSECREATOR_STUDIO_ENABLED", "false");
    }

    private static Set<String> ingressPaths(List<Manifest> rendered) {
        return texts(Manifest.only(rendered, "Ingress", GATEWAY).at("/spec/rules/0/http/paths"), "/path");
    }

    @Test
    void forwardedHeadersAreTrustedOnlyBehindAnIngress() {
        assertThat(settings(manifests, GATEWAY)).containsEntry("SERVER_FORWARDHEADERSSTRATEGY", "native");
        var open = Chart.ofTheProject();
        assertThat(settings(open.render(), GATEWAY)).containsEntry("SERVER_FORWARDHEADERSSTRATEGY", "none");
        assertThat(settings(open.with("gateway.forwardHeaders", "native").render(), GATEWAY))
                .containsEntry("SERVER_FORWARDHEADERSSTRATEGY", "native");
    }

    /** The chart contains exactly the rules that promtool checks in AlertsTest, with unescaped Prometheus templates. */
    @Test
    void theRulesEqualThoseOfThePrometheusConfiguration() throws IOException {
        var configurationFolder = Path.of("..", "infra", "prometheus");
        Map<String, List<String>> configuration =
                new Yaml().load(Files.readString(configurationFolder.resolve("prometheus.yml")));
        var groups = new ArrayList<>();
        for (var file : configuration.get("rule_files")) {
            Map<String, List<Object>> rules = new Yaml().load(Files.readString(configurationFolder.resolve(file)));
            groups.addAll(rules.get("groups"));
        }
        var expected = new Manifest(Map.of("groups", groups)).at("/groups");
        assertThat(expected).isNotEmpty();
        assertThat(Manifest.only(manifests, "PrometheusRule", "cc-rules").at("/spec/groups"))
                .isEqualTo(expected);
        assertThat(Chart.ofTheProject().with("monitoring.rules", false).render())
                .extracting(Manifest::kind)
                .contains("ServiceMonitor")
                .doesNotContain("PrometheusRule");
    }

    /** The environment variables map to settings according to Spring Boot's binding rules. */
    @Test
    void environmentVariablesSetTheServicesSettings() {
        var gateway = environment(GATEWAY);
        assertThat(gateway.getProperty("spring.kafka.bootstrap-servers")).startsWith("kafka-1.kafka:9092");
        assertThat(gateway.getProperty("spring.kafka.ssl.trust-store-location"))
                .isEqualTo("file:/etc/course-creator/kafka/ca.crt");
        assertThat(gateway.getProperty("spring.datasource.url")).startsWith("jdbc:postgresql:");
        assertThat(gateway.getProperty("spring.datasource.password")).isEqualTo("course-creator-database/password");
        assertThat(gateway.getProperty("course-creator.kafka.replication-factor"))
                .isEqualTo("3");
        assertThat(gateway.getProperty("course-creator.database.connections")).isEqualTo("8");
        assertThat(gateway.getProperty("course-creator.data-dir")).isEqualTo("/var/lib/course-creator");
        var worker = environment(WORKER);
        assertThat(worker.getProperty("course-creator.artifacts.store")).isEqualTo("s3");
        assertThat(worker.getProperty("course-creator.artifacts.s3.bucket")).isEqualTo("courses");
        assertThat(worker.getProperty("course-creator.artifacts.s3.path-style")).isEqualTo("false");
        assertThat(worker.getProperty("course-creator.artifacts.s3.public-endpoint"))
                .isEqualTo("https://files.example.org");
        assertThat(worker.getProperty("course-creator.artifacts.s3.access-key")).isEqualTo("s3/access-key");
        assertThat(worker.getProperty("course-creator.worker.slots")).isEqualTo("1");
        assertThat(worker.getProperty("course-creator.worker.grace")).isEqualTo("60s");
    }

    private static StandardEnvironment environment(String deployment) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.copyOf(settings(manifests, deployment))));
        ConfigurationPropertySources.attach(environment);
        return environment;
    }

    /** All environment variables of a container; secret ones as Secret/key. */
    private static Map<String, Object> settings(List<Manifest> manifests, String deployment) {
        var settings = new HashMap<String, Object>(Manifest.strings(
                Manifest.only(manifests, "ConfigMap", "cc-settings").at("/data")));
        for (var variable :
                Manifest.only(manifests, "Deployment", deployment).container().at("/env")) {
            var secret = variable.at("/valueFrom/secretKeyRef");
            settings.put(
                    variable.at("/name").asString(),
                    secret.isMissingNode()
                            ? variable.at("/value").asString()
                            : secret.at("/name").asString() + "/"
                                    + secret.at("/key").asString());
        }
        return settings;
    }

    private static Manifest deployment(String name) {
        return Manifest.only(manifests, "Deployment", name);
    }

    private static Set<String> texts(JsonNode list, String pointer) {
        return list.valueStream().map(each -> each.at(pointer).asString()).collect(Collectors.toSet());
    }

    private static Set<Integer> ports(Manifest policy) {
        var ports = new ArrayList<Integer>();
        for (var rule : policy.at("/spec/egress")) {
            rule.at("/ports").forEach(port -> ports.add(port.at("/port").asInt()));
        }
        return Set.copyOf(ports);
    }
}
