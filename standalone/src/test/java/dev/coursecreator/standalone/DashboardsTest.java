package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The structure of the dashboard files. */
class DashboardsTest {

    static List<Dashboard> dashboards() {
        return Dashboard.all();
    }

    @Test
    void thereAreThreeDashboardsWithDistinctIds() {
        assertThat(dashboards())
                .extracting(Dashboard::file)
                .containsExactly("courses.json", "operations.json", "workers.json");
        assertThat(dashboards())
                .extracting(dashboard -> dashboard.json().get("uid").asString())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    @SuppressWarnings("ReferenceEquality") // Each panel with all others.
    void panelsDoNotOverlapOnTheGrid(Dashboard dashboard) {
        var panels = dashboard.panels();
        assertThat(panels).extracting(panel -> panel.json().get("id").asInt()).doesNotHaveDuplicates();
        assertThat(panels).allSatisfy(panel -> {
            assertThat(panel.at("x") + panel.at("w")).isLessThanOrEqualTo(24);
            assertThat(panels).filteredOn(other -> other != panel).noneMatch(panel::overlaps);
        });
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyPanelHasADescriptionAndUsesTheProvisionedDataSource(Dashboard dashboard) throws Exception {
        var dataSource =
                provisioned("datasources/prometheus.yml", "datasources").get("uid");
        for (var panel : dashboard.panels()) {
            assertThat(panel.text("title")).isNotBlank();
            if (!panel.isRow()) {
                assertThat(panel.text("description")).as(panel.toString()).hasSizeGreaterThan(15);
                assertThat(panel.queries()).as(panel.toString()).isNotEmpty();
                assertThat(panel.json().findValues("datasource"))
                        .allMatch(used -> used.get("uid").asString().equals(dataSource));
                assertThat(panel.json().get("targets").findValuesAsString("refId"))
                        .doesNotHaveDuplicates();
            }
        }
        assertThat(dashboard.variables())
                .allMatch(variable ->
                        variable.get("datasource").get("uid").asString().equals(dataSource));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyVariableInAQueryIsDefined(Dashboard dashboard) {
        var defined = dashboard.variables().stream()
                .map(variable -> "$" + variable.get("name").asString())
                .toList();
        for (var panel : dashboard.panels()) {
            for (var query : panel.queries()) {
                assertThat(variablesIn(query.text())).as(panel.toString()).isSubsetOf(defined);
            }
        }
    }

    @Test
    void theProviderReadsTheDashboardFolder() throws Exception {
        assertThat(provisioned("dashboards/course-creator.yml", "providers"))
                .containsEntry("type", "file")
                .containsEntry("options", Map.of("path", "/var/lib/grafana/dashboards"));
    }

    private static List<String> variablesIn(String query) {
        return Pattern.compile("\\$(?!__)\\w+")
                .matcher(query)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static Map<String, Object> provisioned(String file, String what) throws IOException {
        Map<String, List<Map<String, Object>>> yaml =
                new Yaml().load(Files.readString(Readme.FOLDER.resolve("infra/grafana/provisioning/" + file)));
        return yaml.get(what).getFirst();
    }
}
