package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.standalone.TraceReceiver.Received;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** If tracing is enabled, one trace covers a whole job from the request to the finished course. */
class TracingAJobTest {

    private static final String TWO_LESSONS = """
            # Traced

            ## First

            This is said first.

            ## Second

            This is said second.
            """;

    @TempDir
    Path folder;

    @Test
    void oneTraceCoversTheRequestAllStepsOfAllLessonsAndTheAssembly() throws Exception {
        try (var receiver = new TraceReceiver()) {
            var job = make(
                    TWO_LESSONS,
                    Map.of(
                            "management.tracing.export.enabled",
                            "true",
                            "management.opentelemetry.tracing.export.otlp.endpoint",
                            receiver.endpoint()));

            var request = receiver.only("http post /api/v1/courses/generate");
            assertThat(request.parent()).isEmpty();
            assertThat(request.tag("job_id")).isEqualTo(job);

            assertThatTheLessonsAreIn(receiver, request, job);
            assertThatTheAssemblyIsIn(receiver, job);
            assertThat(receiver.spans(span -> span.trace().equals(request.trace())))
                    .noneMatch(Received::failed)
                    .filteredOn(span -> span.parent().isEmpty())
                    .as("the request is the only root span")
                    .containsExactly(request);
            assertThat(receiver.spans(span ->
                            !span.tag("job_id").isEmpty() || !span.tag("step").isEmpty()))
                    .as("all spans of the job are in the same trace")
                    .allMatch(span -> span.trace().equals(request.trace()));
            assertThat(receiver.spans())
                    .as("scheduled tasks are not exported")
                    .noneMatch(span -> span.name().startsWith("task "));
            assertThat(traceparents())
                    .hasSize(3)
                    .allMatch(written -> written.startsWith("00-" + request.trace() + "-"));
        }
    }

    @Test
    void nothingIsTracedByDefault() throws Exception {
        try (var receiver = new TraceReceiver()) {
            make(
                    Courses.withOneLesson(),
                    Map.of("management.opentelemetry.tracing.export.otlp.endpoint", receiver.endpoint()));

            assertThat(receiver.requests()).isZero();
            assertThat(traceparents()).hasSize(2).containsOnlyNulls();
        }
    }

    private static void assertThatTheLessonsAreIn(TraceReceiver receiver, Received request, String job) {
        var sent = children(receiver, request, "send lesson.render");
        assertThat(sent).hasSize(2);
        var processed = receiver.spans(span -> span.name().equals("process lesson.render"));
        assertThat(processed).extracting(Received::parent).containsExactlyInAnyOrderElementsOf(ids(sent));
        assertThat(processed).extracting(span -> span.tag("lesson")).containsExactlyInAnyOrder("1", "2");
        assertThat(processed).allSatisfy(lesson -> {
            assertThat(lesson.tag("job_id")).isEqualTo(job);
            assertThat(lesson.tag("outcome")).isEqualTo("done");
            var steps = receiver.spans(span ->
                    span.parent().equals(lesson.id()) && !span.tag("step").isEmpty());
            assertThat(steps)
                    .extracting(span -> span.tag("step"))
                    .contains("draw-slide", "encode-slide", "speak-sentence", "mix-narration", "encode-lesson");
            assertThat(steps).allMatch(step -> step.tag("outcome").matches("hit|miss"));
            assertThat(children(receiver, lesson, "apply lesson.started")).hasSize(1);
            assertThat(children(receiver, lesson, "apply lesson.rendered")).hasSize(1);
        });
    }

    private static void assertThatTheAssemblyIsIn(TraceReceiver receiver, String job) {
        var sent = receiver.only("send course.assemble");
        assertThat(receiver.spans(span -> span.name().equals("apply lesson.rendered")))
                .as("the event of the last lesson triggers the assembly")
                .anyMatch(applied -> applied.id().equals(sent.parent()));
        var processed = receiver.only("process course.assemble");
        assertThat(processed.parent()).isEqualTo(sent.id());
        assertThat(children(receiver, processed, "step write-manifest")).hasSize(1);
        var applied = receiver.only("apply course.assembled");
        assertThat(applied.parent()).isEqualTo(processed.id());
        assertThat(applied.tag("job_id")).isEqualTo(job);
    }

    /** Generates a course and stops the services, which flushes unsent spans. */
    private String make(String markdown, Map<String, String> settings) throws Exception {
        try (var system =
                EmbeddedSystem.start(folder, ListenAddress.onFreePorts(), EmbeddedSystem.Logging.FILE, settings)) {
            var client = new JobClient(system.server());
            var job = client.submit(markdown);
            assertThat(client.awaitEnd(job).get("status").asString()).isEqualTo("completed");
            return job;
        }
    }

    private List<String> traceparents() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("course_creator.db"));
                var rows = connection.createStatement().executeQuery("SELECT traceparent FROM outbox")) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static List<Received> children(TraceReceiver receiver, Received parent, String name) {
        return receiver.spans(
                span -> span.parent().equals(parent.id()) && span.name().equals(name));
    }

    private static List<String> ids(List<Received> spans) {
        return spans.stream().map(Received::id).toList();
    }
}
