package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.coursecreator.standalone.PrometheusRules.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The alerting rules are correct, and each alert has a runbook. */
class AlertsTest {

    @TempDir
    Path folder;

    static List<Rule> alerts() {
        return PrometheusRules.alerts();
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void everyAlertHasASeverityADescriptionAndARunbook(Rule alert) throws Exception {
        assertThat(alert.texts("labels").get("severity")).isIn("critical", "warning");
        assertThat(alert.texts("annotations").get("summary")).isNotBlank();
        assertThat(alert.texts("annotations").get("description")).isNotBlank();
        assertThat(alert.texts("annotations")).containsEntry("runbook_url", "docs/runbooks/" + alert.name() + ".md");
        assertThat(Files.readString(Readme.FOLDER.resolve("docs/runbooks/" + alert.name() + ".md")))
                .startsWith("# " + alert.name() + "\n")
                .contains("**What it means.**", "**How to look.**", "**What to do.**");
    }

    @Test
    void everyRunbookBelongsToAnAlert() throws Exception {
        try (var pages = Files.list(Readme.FOLDER.resolve("docs/runbooks"))) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            alerts().stream().map(alert -> alert.name() + ".md").toList());
        }
    }

    @Test
    void everyAlertHasATestInWhichItFiresAndOneInWhichItDoesNot() throws Exception {
        var cases = new HashMap<String, Set<Boolean>>();
        Map<String, List<Map<String, List<Map<String, Object>>>>> tests =
                new Yaml().load(Files.readString(PrometheusServer.CONFIGURATION.resolve("tests.yml")));
        for (var test : tests.get("tests")) {
            for (var expectation : test.get("alert_rule_test")) {
                cases.computeIfAbsent((String) expectation.get("alertname"), name -> new HashSet<>())
                        .add(((List<?>) expectation.get("exp_alerts")).isEmpty());
            }
        }
        assertThat(alerts())
                .allSatisfy(alert ->
                        assertThat(cases.get(alert.name())).as(alert.name()).containsExactlyInAnyOrder(true, false));
    }

    @Test
    void promtoolAcceptsTheConfigurationAndTheRulesPassTheirTests() throws Exception {
        assumeThat(Programs.isInstalled("promtool"))
                .as("promtool is on the PATH (Debian: apt-get install prometheus)")
                .isTrue();
        assertThatItSucceeds("promtool", "check", "config", "prometheus.yml");
        assertThatItSucceeds("promtool", "test", "rules", "tests.yml");
    }

    private void assertThatItSucceeds(String... command) throws Exception {
        var output = Files.createTempFile(folder, "output", ".txt");
        var process = new ProcessBuilder(command)
                .directory(PrometheusServer.CONFIGURATION.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    }
}
