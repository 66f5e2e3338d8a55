package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.standalone.Dashboard.Query;
import dev.coursecreator.standalone.PrometheusRules.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Courses are generated, regenerated and cancelled while a real Prometheus scrapes the system. Then every panel of every dashboard
 * must have data, and log entries must contain the job and the lesson.
 */
class ObservabilityTest {

    private static final String LOG_FORMAT = "logging.structured.format.file";
    private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((.*), (\\w+)\\)");

    @TempDir
    static Path folder;

    private static Instant begin;
    private static EmbeddedSystem system;
    private static PrometheusServer prometheus;
    private static String cancelledJob;

    @BeforeAll
    static void generateCourses() throws Exception {
        assumeThat(Programs.isInstalled("prometheus"))
                .as("prometheus is on the PATH (Debian: apt-get install prometheus)")
                .isTrue();
        System.setProperty(LOG_FORMAT, "ecs");
        var port = PrometheusServer.freePort();
        // Started first, because it takes a while to start.
        prometheus = PrometheusServer.scraping("localhost:" + port, folder);
        system = EmbeddedSystem.start(
                folder.resolve("data"),
                new ListenAddress(ListenAddress.THIS_MACHINE, 0, port),
                EmbeddedSystem.Logging.FILE);
        await("Prometheus has scraped both services, so that later values are increases")
                .atMost(Duration.ofMinutes(2))
                .until(() -> prometheus.numbersNow("up{job=~\"api-gateway|job-worker\"} == 1") == 2);
        begin = Instant.now();
        // Forces a garbage collection, because a large heap may not need one for so little work.
        System.gc();

        var client = new JobClient(system.server());
        client.awaitEnd(client.submit(Courses.withOneLesson()));
        cancelledJob = client.submit(Courses.withLongLessons(1));
        client.awaitLessonUnderWay(cancelledJob);
        client.cancel(cancelledJob);
        client.awaitEnd(cancelledJob);
        var last = client.submit(Courses.withOneLesson() + "\nOne sentence is new.\n");
        assertThat(client.awaitEnd(last).get("status").asString()).isEqualTo("completed");
        await("Prometheus has scraped the final state")
                .atMost(Duration.ofMinutes(2))
                .until(() ->
                        prometheus.numbersNow("course_creator_jobs_completed_total{job=\"api-gateway\"} == 2") == 1);
    }

    @AfterAll
    static void stop() throws Exception {
        System.clearProperty(LOG_FORMAT);
        if (prometheus != null) {
            prometheus.close();
        }
        if (system != null) {
            system.close();
        }
    }

    @Test
    void everyQueryOfEveryPanelHasData() {
        // A rate needs two scrapes.
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(queriesWithoutData()).isEmpty());
    }

    private static Set<String> queriesWithoutData() throws Exception {
        var empty = new TreeSet<String>();
        for (var query : queries()) {
            var text = substituted(query.text());
            var numbers = query.instant() ? prometheus.numbersNow(text) : prometheus.numbersOverTime(text, begin);
            if (numbers == 0) {
                empty.add(query.panel() + ": " + text);
            }
        }
        return empty;
    }

    @Test
    void everyVariableHasValues() throws Exception {
        for (var dashboard : Dashboard.all()) {
            for (var variable : dashboard.variables()) {
                var query = LABEL_VALUES.matcher(variable.get("definition").asString());
                assertThat(query.matches()).isTrue();
                var values = prometheus.ask("label/" + query.group(2)
                        + "/values?match[]=".replace("[", "%5B").replace("]", "%5D")
                        + PrometheusServer.encoded(substituted(query.group(1))));
                assertThat(values).as(dashboard + " " + query.group()).isNotEmpty();
            }
        }
    }

    @Test
    void everyQueriedSeriesExists() throws Exception {
        var asked = allQueries().flatMap(PrometheusRules::seriesIn).distinct().filter(name -> !name.equals("ALERTS"));
        var names = asked.toList();
        assertThat(names).hasSizeGreaterThan(30);
        // Recorded series exist only after the first evaluation.
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(names).isSubsetOf(prometheus.names()));
    }

    /** A misspelt label would go unnoticed, because error counts are 0 in both cases. */
    @Test
    void everyQueriedLabelExists() throws Exception {
        var selectors = allQueries()
                .flatMap(PrometheusRules::selectorsIn)
                .filter(selector -> !selector.startsWith("ALERTS") && !selector.contains("status=~\"5..\""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(selectors).hasSizeGreaterThan(50);
        for (var selector : selectors) {
            await(selector)
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> prometheus.numbersNow("count_over_time(" + substituted(selector) + "[10m])") > 0);
        }
    }

    private static Stream<String> allQueries() {
        var rules = Stream.concat(PrometheusRules.recorded().stream(), PrometheusRules.alerts().stream());
        return Stream.concat(queries().stream().map(Query::text), rules.map(Rule::query));
    }

    @Test
    void everyRuleIsEvaluatedAndNoAlertFires() throws Exception {
        var rules = Dashboard.elements(prometheus.ask("rules").get("groups"))
                .flatMap(group -> Dashboard.elements(group.get("rules")))
                .toList();
        assertThat(rules)
                .hasSize(PrometheusRules.recorded().size()
                        + PrometheusRules.alerts().size());
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.get("health").asString()).as(rule.toString()).isEqualTo("ok");
            assertThat(rule.path("state").asString("")).as(rule.toString()).isNotEqualTo("firing");
        });
    }

    @Test
    void theLogIsJsonWithJobIdAndLesson() throws Exception {
        var lines = log();
        assertThat(lines).allSatisfy(line -> assertThat(line.get("@timestamp")).isNotNull());
        assertThat(of(cancelledJob, lines)).as("the worker").anySatisfy(line -> {
            assertThat(logger(line)).startsWith("dev.coursecreator.worker.");
            assertThat(line.get("lesson").asString()).isEqualTo("1");
        });
        assertThat(of(cancelledJob, lines))
                .as("the gateway")
                .anySatisfy(line -> assertThat(logger(line)).startsWith("dev.coursecreator.gateway."));
    }

    private static List<JsonNode> log() throws Exception {
        var json = new JsonMapper();
        try (var lines = Files.lines(folder.resolve("data/logs/course-creator.log"))) {
            return lines.map(json::readTree).toList();
        }
    }

    private static List<JsonNode> of(String job, List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> line.path("job_id").asString("").equals(job))
                .toList();
    }

    private static String logger(JsonNode line) {
        return line.get("log").get("logger").asString();
    }

    private static List<Query> queries() {
        return Dashboard.all().stream()
                .flatMap(dashboard -> dashboard.panels().stream())
                .flatMap(panel -> panel.queries().stream())
                .toList();
    }

    /** Substitutes variables like Grafana with "All" selected and the time range since the start. */
    private static String substituted(String query) {
        var range = Duration.between(begin, Instant.now()).toSeconds();
        return query.replace("$__rate_interval", "5s")
                .replace("$__range", range + "s")
                .replace("$instance", ".*")
                .replace("$job", ".*");
    }
}
