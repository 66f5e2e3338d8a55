package dev.coursecreator.gateway.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.Api.Answer;
import dev.coursecreator.gateway.GatewayTest;
import dev.coursecreator.gateway.generation.Decision;
import dev.coursecreator.gateway.generation.Generation;
import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.gateway.generation.Samples;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.event.CourseAssembled;
import dev.coursecreator.model.event.CourseAssemblyFailed;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.model.event.GenerationEvent;
import dev.coursecreator.model.event.LessonFailed;
import dev.coursecreator.model.event.LessonProgressed;
import dev.coursecreator.model.event.LessonRendered;
import dev.coursecreator.model.event.LessonStarted;
import dev.coursecreator.model.event.Phase;
import dev.coursecreator.model.message.MessageType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Does everything that can happen to a job in every state, and compares with the table of docs/job-states.md. */
@GatewayTest
class JobStatesTest {

    private static final String REPLAY = "the request again, with its `Idempotency-Key`";
    private static final String DEADLINE = "its deadline passes";
    private static final String NOTHING = "\u2013";

    private final Api api;
    private final EventApplier applying;
    private final DeadlineEnforcer deadlines;
    private final JdbcClient jdbc;
    private final RequestMappingHandlerMapping mapping;

    @Autowired
    JobStatesTest(
            @LocalServerPort int port,
            EventApplier applying,
            DeadlineEnforcer deadlines,
            JdbcClient jdbc,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.api = new Api(port);
        this.applying = applying;
        this.deadlines = deadlines;
        this.jdbc = jdbc;
        this.mapping = mapping;
    }

    @TestFactory
    Stream<DynamicTest> everythingInEveryState() {
        var states = table().getFirst();
        return table().stream()
                .skip(1)
                .flatMap(row -> IntStream.range(1, row.size())
                        .mapToObj(column -> DynamicTest.dynamicTest(
                                row.getFirst() + " when " + states.get(column),
                                () -> check(states.get(column), row.getFirst(), row.get(column)))));
    }

    @Test
    void noStateIsMissing() {
        assertThat(table().getFirst().stream().skip(1).map(JobStatesTest::word).distinct())
                .containsExactly(Arrays.stream(JobStatus.values())
                        .map(JobStatus::wireName)
                        .toArray(String[]::new));
    }

    @Test
    void noRouteAndNoEventIsMissing() {
        var verbs = new TreeSet<String>();
        mapping.getHandlerMethods()
                .forEach((route, method) -> route.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1/jobs/{id}"))
                        .forEach(path -> route.getMethodsCondition().getMethods().stream()
                                .filter(verb -> !verb.name().equals("GET"))
                                .forEach(verb -> verbs.add("`" + verb + " " + path + "`"))));
        Arrays.stream(MessageType.values())
                .filter(type -> GenerationEvent.class.isAssignableFrom(type.recordType()))
                .forEach(type -> verbs.add("`" + type.wireName() + "`"));
        verbs.add(REPLAY);
        verbs.add(DEADLINE);
        assertThat(table().stream().skip(1).map(row -> row.getFirst().replaceFirst(" \\(.*", "")))
                .as("rows of docs/job-states.md")
                .containsAll(verbs)
                .isSubsetOf(verbs);
    }

    @Test
    void generationDecidesOnNothingElse() {
        assertThat(Arrays.stream(Generation.class.getDeclaredMethods())
                        .filter(method -> method.getReturnType() == Decision.class)
                        .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                        .map(Method::getName))
                .as("a new verb needs a row in docs/job-states.md")
                .containsExactlyInAnyOrder("start", "decide", "cancel", "retry", "deadlineExceeded");
    }

    private void check(String state, String verb, String expected) {
        var job = aJobThatIs(state);
        var before = job.view();
        assertThat(before.at("/status").asString()).isEqualTo(word(state));
        var words = List.of(expected.split(" "));
        var answer = happen(verb, job);
        if (words.size() == 2) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(Integer.parseInt(words.getFirst()));
        }
        switch (words.getLast()) {
            case NOTHING -> assertThat(job.view()).isEqualTo(before);
            case "gone" -> assertThat(api.get(job.path()).status()).isEqualTo(404);
            default -> assertThat(job.view().at("/status").asString()).isEqualTo(words.getLast());
        }
        if (verb.equals(REPLAY)) {
            assertThat(answer.text()).isEqualTo(job.accepted().text());
        }
    }

    /** The answer if it is a request. */
    private @Nullable Answer happen(String verb, SomeJob job) {
        if (verb.equals(REPLAY)) {
            return submit(job.key());
        }
        if (verb.equals(DEADLINE)) {
            jdbc.sql("UPDATE processing_jobs SET deadline = :now WHERE id = :id")
                    .param("now", Instant.now().toEpochMilli())
                    .param("id", job.id().toString())
                    .update();
            deadlines.enforce();
            jdbc.sql("UPDATE processing_jobs SET deadline = NULL WHERE id = :id")
                    .param("id", job.id().toString())
                    .update();
            return null;
        }
        if (verb.contains("/api/v1/jobs/{id}")) {
            var words = verb.replace("`", "").split(" ");
            return api.send(words[0], words[1].replace("/api/v1/jobs/{id}", job.path()), "");
        }
        apply(event(verb, job.id()));
        return null;
    }

    private static GenerationEvent event(String verb, JobId job) {
        Failure failure = verb.contains("(transient)") ? Samples.DISK_FULL : Samples.NO_FONT;
        var type = MessageType.named(verb.replaceFirst(" \\(.*", "").replace("`", ""))
                .orElseThrow();
        return switch (type) {
            case LESSON_STARTED -> new LessonStarted(job, 1, 1, "worker-2");
            case LESSON_PROGRESSED -> new LessonProgressed(job, 1, 1, Phase.NARRATION, 1, 2);
            case LESSON_RENDERED -> new LessonRendered(job, 1, Samples.result(1, 1));
            case LESSON_FAILED -> new LessonFailed(job, 1, 1, failure);
            case COURSE_ASSEMBLED -> new CourseAssembled(job, 1, Samples.MANIFEST);
            case COURSE_ASSEMBLY_FAILED -> new CourseAssemblyFailed(job, 1, failure);
            case RENDER_LESSON,
                    ASSEMBLE_COURSE,
                    CANCEL_GENERATION,
                    WORKER_HEARTBEAT,
                    WORKER_LOG_ENTRY,
                    PREVIEW_SLIDE,
                    SLIDE_PREVIEWED,
                    SLIDE_PREVIEW_FAILED -> throw new AssertionError("no event: " + type);
        };
    }

    private SomeJob aJobThatIs(String state) {
        var key = UUID.randomUUID().toString();
        var accepted = submit(key);
        var job = new SomeJob(JobId.parse(accepted.json().at("/job_id").asString()), key, accepted);
        var id = job.id();
        switch (state) {
            case "pending" -> {}
            case "running (rendering)" -> apply(new LessonStarted(id, 1, 1, "worker-1"));
            case "running (assembling)" -> apply(new LessonRendered(id, 1, Samples.result(1, 1)));
            case "completed" ->
                apply(new LessonRendered(id, 1, Samples.result(1, 1)), new CourseAssembled(id, 1, Samples.MANIFEST));
            case "failed" -> apply(new LessonFailed(id, 1, 1, Samples.NO_FONT));
            case "cancelled" -> api.send("POST", job.path() + "/cancel", "");
            default -> throw new AssertionError("how does a job become " + state + "?");
        }
        return job;
    }

    private Answer submit(String key) {
        return api.send(
                "POST",
                "/courses/generate",
                "{\"markdown\": \"# States\\n\\n## One\\n\\nText.\\n\"}",
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key);
    }

    private void apply(GenerationEvent... events) {
        for (var event : events) {
            applying.apply(List.of(new ReceivedEvent(UUID.randomUUID().toString(), event, null)));
        }
    }

    private static String word(String state) {
        return state.replaceFirst(" .*", "");
    }

    /** The cells of the table, with the heading as the first row. */
    private static List<List<String>> table() {
        try {
            return Files.readString(Path.of("..", "docs", "job-states.md"))
                    .lines()
                    .filter(line -> line.startsWith("| "))
                    .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                            .map(String::strip)
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A job and how it was asked for. */
    private final class SomeJob {

        private final JobId id;
        private final String key;
        private final Answer accepted;

        SomeJob(JobId id, String key, Answer accepted) {
            this.id = id;
            this.key = key;
            this.accepted = accepted;
        }

        JobId id() {
            return id;
        }

        String key() {
            return key;
        }

        Answer accepted() {
            return accepted;
        }

        String path() {
            return "/jobs/" + id;
        }

        /** Without what the clock changes. */
        JsonNode view() {
            var view = (ObjectNode) api.get(path()).json();
            view.remove(List.of("queue_wait_ms", "eta_seconds", "deadline"));
            return view;
        }
    }
}
