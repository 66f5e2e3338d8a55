package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the API examples of the README and of docs/api.md on a running system, and checks the metrics. */
class ReadmeTest {

    private static final String README_SERVER = "localhost:8080";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path folder;

    private static EmbeddedSystem system;

    private final Readme readme = new Readme();
    private final Map<String, String> variables = new HashMap<>();

    @BeforeAll
    static void start() throws Exception {
        for (var name : List.of("examples", "docs")) {
            Files.createSymbolicLink(folder.resolve(name), Readme.FOLDER.resolve(name));
        }
        system = EmbeddedSystem.start(folder.resolve("data"), ListenAddress.onFreePorts(), EmbeddedSystem.Logging.FILE);
    }

    @AfterAll
    static void stop() throws Exception {
        system.close();
    }

    @Test
    void theApiExamplesWork() throws Exception {
        assumeThat(succeeds("curl --fail-with-body --version"))
                .as("curl 7.76 or newer is on the PATH")
                .isTrue();
        var examples = readme.commands("The API").iterator();

        var submitted = json(examples.next());
        variables.put("JOB_ID", submitted.get("job_id").asString());
        variables.put("COURSE_ID", submitted.get("course_id").asString());
        assertThat(json(examples.next()).get("lessons")).hasSize(3);
        assertThat(json(examples.next()).get("items")).hasSize(1);
        assertThat(run(examples.next())).contains("event:job.completed").contains("event:lesson.completed");
        assertThat(json(examples.next()).get("lessons").get(0).get("subtitles")).isNotEmpty();
        run(examples.next());
        assertThat(Files.size(folder.resolve("lesson.mp4"))).isGreaterThan(50_000);
        assertThat(json(examples.next()).get("total").asInt()).isEqualTo(1);
        assertThat(json(examples.next()).get("status").asString()).isEqualTo("up");
        assertThat(examples).isExhausted();

        assertThatTheMetricsAreUpdated();
        runTheApiByExample();
    }

    /** Uses the job and the course of the README's examples. */
    private void runTheApiByExample() throws Exception {
        assumeThat(Programs.isInstalled("bash")).as("bash is on the PATH").isTrue();
        var page = new ApiByExample("localhost:" + system.server().getPort());
        assertThat(page.requests()).isGreaterThan(10);
        page.run(folder, variables);
    }

    @Test
    void everyLinkedFileExists() {
        assertThat(readme.linkedFiles())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file).exists());
    }

    private void assertThatTheMetricsAreUpdated() throws Exception {
        var metrics = run("curl -s " + system.management() + "/actuator/prometheus");
        assertThat(metrics.lines().filter(line -> line.matches("course_creator_\\S+ \\S+")))
                .anyMatch(line -> value(line, "course_creator_jobs_submitted_total") == 1)
                .anyMatch(line -> value(line, "course_creator_jobs_completed_total") == 1)
                .anyMatch(line -> value(line, "course_creator_jobs_failed_total") == 0)
                .anyMatch(line -> value(line, "course_creator_jobs_cancelled_total") == 0)
                .anyMatch(line -> value(line, "course_creator_step_duration_seconds_count{.*narration.*}") > 0)
                .anyMatch(line -> value(line, "course_creator_commands_queue_wait_seconds_count") > 0)
                .anyMatch(line -> value(line, "course_creator_outbox_age_seconds") >= 0)
                .anyMatch(line -> value(line, "course_creator_commands_deliveries_total") > 3)
                .anyMatch(line -> value(line, "course_creator_commands_redeliveries_total") == 0)
                .anyMatch(line -> value(line, "course_creator_step_media_seconds_total{.*speak-sentence.*}") > 30)
                .anyMatch(line -> value(line, "course_creator_step_media_seconds_total{.*encode-lesson.*}") > 30)
                .anyMatch(line -> value(line, "course_creator_artifacts_total{.*miss.*}") > 10);
    }

    private static double value(String line, String metric) {
        var name = line.substring(0, line.lastIndexOf(' '));
        return name.matches(metric.contains("{") ? metric.replace("{", "\\{").replace("}", "\\}") : metric)
                ? Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))
                : -1;
    }

    private JsonNode json(String command) throws Exception {
        return JSON.readTree(run(command));
    }

    /** Runs a line of the README in a shell, with the actual port; an HTTP error is a failure. */
    private String run(String command) throws IOException, InterruptedException {
        var server = "localhost:" + system.server().getPort();
        var output = Files.createTempFile(folder, "output", ".txt");
        var line = command.replace(README_SERVER, server).replaceFirst("^curl ", "curl --fail-with-body ");
        var shell = new ProcessBuilder("sh", "-c", line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().putAll(variables);
        var process = shell.start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).as(line).isTrue();
        assertThat(process.exitValue())
                .as(line + "\n" + Files.readString(output))
                .isZero();
        return Files.readString(output);
    }

    private static boolean succeeds(String line) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", line)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
