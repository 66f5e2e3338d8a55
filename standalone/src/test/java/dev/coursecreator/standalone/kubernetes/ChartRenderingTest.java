package dev.coursecreator.standalone.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rendered chart is valid for Kubernetes, KEDA and the Prometheus operator, and errors are detected. */
class ChartRenderingTest {

    private static final Chart CHART = Chart.ofTheProject();

    static Stream<Named<Chart>> variants() {
        return Stream.of(
                Named.of("default values", CHART),
                Named.of(
                        "all options",
                        CHART.with("kafka.securityProtocol", "SASL_SSL")
                                .with("kafka.sasl.mechanism", "SCRAM-SHA-512")
                                .with("kafka.sasl.jaasConfigSecret.name", "kafka")
                                .with("kafka.tls.caSecret.name", "kafka-ca")
                                .with("s3.endpoint", "https://minio.storage:9000")
                                .with("s3.publicEndpoint", "https://courses.example.org")
                                .with("s3.prefix", "courses")
                                .with("s3.pathStyle", true)
                                .with("s3.secret.name", "s3")
                                .with("image.registry", "registry.example.org/")
                                .with("image.tag", "1.5")
                                .with("image.pullSecrets", List.of(Map.of("name", "registry")))
                                .with("settings.COURSECREATOR_HEALTH_TIMEOUT", "1s")
                                .with("settings.COURSECREATOR_WORKER_DELIVERYLIMIT", 5)
                                .with("security.mode", "jwt")
                                .with("security.jwt.issuer", "https://id.example.org/realms/courses")
                                .with("security.jwt.audience", "course-creator")
                                .with("security.allowedOrigins", List.of("https://courses.example.org"))
                                .with("serviceAccount.annotations.role", "courses")
                                .with("gateway.nodeSelector.pool", "web")
                                .with("worker.nodeSelector.pool", "render")
                                .with("worker.tolerations", List.of(Map.of("key", "render", "operator", "Exists")))
                                .with("ingress.enabled", true)
                                .with("ingress.host", "courses.example.org")
                                .with("ingress.className", "nginx")
                                .with("ingress.tlsSecret", "courses-tls")
                                .with("ingress.annotations.note", "no buffering")
                                .with("monitoring.labels.release", "prometheus")
                                .with(
                                        "networkPolicy.further",
                                        List.of(Map.of("ports", List.of(Map.of("port", 4318, "protocol", "TCP")))))
                                .with(
                                        "networkPolicy.database.to",
                                        List.of(Map.of("ipBlock", Map.of("cidr", "10.0.0.7/32"))))),
                Named.of(
                        "without operators",
                        CHART.with("worker.autoscaling.enabled", false)
                                .with("gateway.autoscaling.enabled", false)
                                .with("monitoring.enabled", false)
                                .with("networkPolicy.enabled", false)));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void everyFieldIsKnownAndHasTheRightType(Chart chart) {
        var manifests = chart.render();
        assertThat(manifests)
                .isNotEmpty()
                .allMatch(manifest -> KubernetesModel.supports(manifest) || CustomResources.supports(manifest));
        assertThat(manifests.stream().flatMap(ChartRenderingTest::violations)).isEmpty();
    }

    @Test
    void helmLintFindsNothing() {
        assertThat(CHART.lint()).isEmpty();
    }

    @ParameterizedTest(name = "{1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            worker.yaml     | readinessProbe:                | readynessProbe:            | has no field readynessProbe
            _helpers.tpl    | allowPrivilegeEscalation       | allowPrivilegesEscalation  | has no field
            gateway.yaml    | '.Values.database.connections | quote' | .Values.database.connections | must be a string
            gateway.yaml    | name: http                     | name: 80                   | must be a string
            gateway.yaml    | protocol: TCP                  | protocol: HTTP             | must be one of
            gateway.yaml    | apiVersion: policy/v1          | apiVersion: policy/v1beta1 | apiVersion must be policy/v1
            worker.yaml     | sizeLimit: 256Mi               | sizeLimit: 256MB           | must be a quantity
            network.yaml    | podSelector:                   | podSelektor:               | has no field podSelektor
            gateway.yaml    | scaleTargetRef:                | scaleTarget:               | needs scaleTargetRef
            worker.yaml     | minReplicaCount:               | minReplicas:               | minReplicas
            worker.yaml     | '"false"'                      | false                      | ignoreNullValues
            monitoring.yaml | podMetricsEndpoints:           | endpoints:                 | podMetricsEndpoints
            monitoring.yaml | path: /actuator                | paths: /actuator           | paths
            monitoring.yaml | groups:                        | group:                     | group
            """)
    void anErrorIsDetected(String file, String right, String wrong, String message, @TempDir Path copy)
            throws Exception {
        var chart = CHART.withError(copy, "templates/" + file, right, wrong);
        assertThat(chart.render().stream().flatMap(ChartRenderingTest::violations))
                .anySatisfy(line -> assertThat(line).contains(message));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "worker.slot, 2, slot",
        "worker.slots, 0, slots",
        "gateway.autoscaling.minReplicas, 1, minReplicas",
        "kafka.bootstrapServers, kafka, bootstrapServers",
        "kafka.securityProtocol, TLS, securityProtocol",
        "database.url, jdbc:sqlite:courses.db, url",
        "database.password, secret, password",
        "s3.bucket, '', bucket",
        "security.mode, none, mode",
        "gateway.forwardHeaders, framework, forwardHeaders",
        "security.mode, jwt, issuer"
    })
    void helmRejectsInvalidAndUnknownValues(String value, String setting, String named) {
        Object typed = setting.matches("\\d+") ? Integer.valueOf(setting) : setting;
        assertThatThrownBy(() -> CHART.with(value, typed).render()).hasMessageContaining(named);
    }

    @ParameterizedTest
    @CsvSource({"kafka.bootstrapServers", "database.url", "database.secret.name", "s3.bucket"})
    void requiredValuesMustBeSet(String value) {
        assertThatThrownBy(() -> CHART.without(value).render()).isInstanceOf(RuntimeException.class);
    }

    private static Stream<String> violations(Manifest manifest) {
        return (KubernetesModel.supports(manifest)
                        ? KubernetesModel.violations(manifest)
                        : CustomResources.violations(manifest))
                .stream();
    }
}
