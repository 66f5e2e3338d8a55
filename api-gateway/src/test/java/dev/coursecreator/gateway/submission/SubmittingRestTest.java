package dev.coursecreator.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.Api.Answer;
import dev.coursecreator.gateway.GatewayTest;
import dev.coursecreator.gateway.generation.Samples;
import dev.coursecreator.gateway.process.EventApplier;
import dev.coursecreator.gateway.process.ReceivedEvent;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.event.CourseAssembled;
import dev.coursecreator.model.event.GenerationEvent;
import dev.coursecreator.model.event.LessonRendered;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a client may ask for with a course, and how it makes sure that it gets it once. */
@GatewayTest
class SubmittingRestTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String GENERATE = "/courses/generate";
    private static final String MARKDOWN = "# Pods\\n\\n## Why\\n\\nA pod runs containers.\\n";

    private final Api api;
    private final EventApplier applying;
    private final JdbcClient jdbc;

    @Autowired
    SubmittingRestTest(@LocalServerPort int port, EventApplier applying, JdbcClient jdbc) {
        this.api = new Api(port);
        this.applying = applying;
        this.jdbc = jdbc;
    }

    @Test
    void labelsPriorityAndDeadlineAreKeptWithTheJob() {
        var answer = submit("\"labels\": {\"crew\": \"a\", \"run\": \"7: nightly\"}, \"priority\": \"high\","
                + " \"deadline\": \"2999-01-31T14:00:00+02:00\"");
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        var job = api.get(jobOf(answer)).json();
        assertThat(job.at("/labels").toString()).isEqualTo("{\"crew\":\"a\",\"run\":\"7: nightly\"}");
        assertThat(job.at("/priority").asString()).isEqualTo("high");
        assertThat(job.at("/deadline").asString()).isEqualTo("2999-01-31T12:00:00Z");
        assertThat(job.at("/attempt").asInt()).isEqualTo(1);
        assertThat(job.at("/options/quality").asString()).isEqualTo("standard");
        assertThat(job.at("/options/languages/0").asString()).isEqualTo("en");
        assertThat(job.at("/options/follow").asString()).isEqualTo("mark");
        assertThat(job.at("/options/pace").asString()).isEqualTo("normal");
        assertThat(job.at("/timeline/0/event").asString()).isEqualTo("job.pending");
        assertThat(job.at("/queue_wait_ms").asLong()).isNotNegative();
        assertThat(job.has("eta_seconds")).isFalse();
    }

    @Test
    void quizzesAreAsTheClientWantsThem() {
        var quiz = "# A\n\n## B\n\nWhich?\n\n- [x] One\n- [ ] Two\n";
        var revealed = forecastWords(quiz, "\"reveal\": true, \"thinking_time\": 0.5");

        assertThat(forecastWords(quiz, "\"thinking_time\": 60")).isEqualTo(revealed);
        assertThat(forecastWords(quiz, "\"reveal\": false")).isLessThan(revealed);
    }

    private int forecastWords(String markdown, String options) {
        var forecast = api.send(
                "POST",
                GENERATE,
                json("\"dry_run\": true, \"options\": {" + options + "}", markdown),
                "Content-Type",
                "application/json");
        assertThat(forecast.status()).as(forecast.text()).isEqualTo(200);
        return forecast.json().at("/words").asInt();
    }

    @Test
    void markdownAloneTakesThemAsParameters() {
        var answer = api.send(
                "POST",
                GENERATE
                        + "?label=crew:a&label=note:x,y:z&priority=low&deadline=2999-01-31T12:00:00Z&follow=reveal&pace=brisk",
                "# Pods\n\nText.\n",
                "Content-Type",
                "text/markdown");
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        var job = api.get(jobOf(answer)).json();
        assertThat(job.at("/labels").toString()).isEqualTo("{\"crew\":\"a\",\"note\":\"x,y:z\"}");
        assertThat(job.at("/priority").asString()).isEqualTo("low");
        assertThat(job.has("deadline")).isTrue();
        assertThat(job.at("/options/follow").asString()).isEqualTo("reveal");
        assertThat(job.at("/options/pace").asString()).isEqualTo("brisk");

        for (var wrong : List.of(
                "label=crew",
                "label=a:1&label=a:2",
                "priority=urgent",
                "deadline=2020-01-01T00:00:00Z",
                "thinking_time=99",
                "thinking_time=soon",
                "reveal=perhaps")) {
            var refused = api.send("POST", GENERATE + "?" + wrong, "# P\n\nText.", "Content-Type", "text/markdown");
            assertThat(refused.status()).as(wrong).isEqualTo(400);
            assertThat(refused.json().at("/errors/0/parameter").asString())
                    .isEqualTo(wrong.substring(0, wrong.indexOf('=')));
        }
    }

    @Test
    void aShortTextThatWouldBeHoursOfWorkIsRefusedWithTheFigures() {
        var waiting = "# A\n\n## B\n\n" + "(pause:60)\n".repeat(372);

        for (var dryRun : List.of("true", "false")) {
            var refused = api.sendJson("POST", GENERATE, json("\"dry_run\": " + dryRun, waiting));

            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/line").asInt()).isEqualTo(3);
            assertThat(refused.json().at("/errors/0/detail").asString())
                    .startsWith("Lesson 1 has pauses of 6 h 12 min; the maximum is 30 min.");
            assertThat(refused.json().at("/errors/1/detail").asString())
                    .startsWith("Lesson 1 would last about 6 h 12 min; the maximum is 2 h.");
        }
    }

    @Test
    void noLanguageIsRefusedLikeAnotherOne() {
        var refused = api.sendJson("POST", GENERATE, json("\"options\": {\"languages\": [null]}", "# P\n\nText."));

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("#/options/languages/0");
    }

    /** Otherwise a request that should only forecast would generate. */
    @Test
    void parametersWithABodyInJsonAreRefused() {
        var refused = api.sendJson("POST", GENERATE + "?dry_run=true", json("\"strict\": false", "# P\n\nText."));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/detail").asString())
                .isEqualTo("dry_run is no parameter of a request with JSON; write it as a member of the body, such as"
                        + " \"dry_run\": true.");
    }

    @Test
    void warningsAreInTheAnswerItsReplayTheJobAndTheForecast() {
        var body = json("\"file_name\": \"docs/first-steps.md\"", "Text (pause: x).");
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            var answer = api.send("POST", GENERATE, body, "Content-Type", "application/json", "Idempotency-Key", key);
            assertThat(answer.status()).as(answer.text()).isEqualTo(202);
            assertThat(answer.json().at("/warnings")).hasSize(2);
            assertThat(answer.json().at("/warnings/0/line").asInt()).isEqualTo(1);
            assertThat(answer.json().at("/warnings/0/detail").asString()).contains("called 'First steps'");
            assertThat(answer.json().at("/warnings/1/lesson").asInt()).isEqualTo(1);
            assertThat(api.get(jobOf(answer)).json().at("/warnings"))
                    .isEqualTo(answer.json().at("/warnings"));
        }
        var forecast = api.send(
                "POST",
                GENERATE,
                json("\"dry_run\": true", "# A\n\n## B\n\nText (pause: x)."),
                "Content-Type",
                "application/json");
        assertThat(forecast.status()).as(forecast.text()).isEqualTo(200);
        assertThat(forecast.json().at("/warnings/0/detail").asString()).startsWith("invalid pause 'x'");
        assertThat(forecast.json().at("/seen_share").asDouble()).isEqualTo(1);
        assertThat(forecast.json().at("/words_per_page").asDouble()).isEqualTo(1.5);
    }

    @Test
    void strictRefusesWarnings() {
        var refused = api.send(
                "POST",
                GENERATE,
                json("\"strict\": true", "# A\n\nText (pause: x)."),
                "Content-Type",
                "application/json");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/detail").asString()).startsWith("Lesson 1, line 3: invalid pause 'x'");
    }

    private static String json(String members, String markdown) {
        return "{" + members + ", \"markdown\": \"" + markdown.replace("\n", "\\n") + "\"}";
    }

    @Test
    void whatCanNotBeMetIsRefusedWithWhereItStands() {
        assertRefused("\"priority\": \"urgent\"", "#/priority", "must be one of high, low, normal");
        assertRefused("\"deadline\": \"tomorrow\"", "#/deadline", "RFC 3339");
        assertRefused("\"deadline\": \"2999-02-31T12:00:00Z\"", "#/deadline", "RFC 3339");
        assertRefused("\"deadline\": \"2020-01-01T00:00:00Z\"", "#/deadline", "in the future");
        assertRefused("\"labels\": {\"cr ew\": \"a\"}", "#/labels", "letters, digits");
        assertRefused("\"labels\": {\"crew\": null}", "#/labels/crew", "a text of at most 200");
        assertRefused("\"labels\": {\"crew\": \"a\\u0000\"}", "#/labels/crew", "control characters");
        assertRefused("\"labels\": {\"crew\": \"" + "x".repeat(201) + "\"}", "#/labels/crew", "at most 200");
        var many = IntStream.range(0, 17)
                .mapToObj(i -> "\"l%d\": \"x\"".formatted(i))
                .toList();
        assertRefused("\"labels\": {" + String.join(", ", many) + "}", "#/labels", "at most 16");
    }

    @Test
    void aJobPastItsDeadlineIsFailedWithThatReason() {
        var answer = submit("\"deadline\": \"2999-01-31T12:00:00Z\"");
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        var path = jobOf(answer);
        letTheDeadlinePass(id(answer));
        await().atMost(SOON)
                .until(() -> api.get(path).json().at("/status").asString().equals("failed"));
        var job = api.get(path).json();
        assertThat(job.at("/error/type").asString()).isEqualTo("deadline-exceeded");
        assertThat(job.at("/error/title").asString()).isEqualTo("Deadline exceeded");
        assertThat(job.has("started_at")).isFalse();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM outbox WHERE job_id = :job AND type = 'generation.cancel'")
                        .param("job", id(answer).toString())
                        .query(Integer.class)
                        .single())
                .as("the workers stop")
                .isEqualTo(1);
        assertThat(api.send("POST", path + "/retry", "").status()).isEqualTo(202);
        assertThat(api.get(path).json().has("deadline")).isFalse();
    }

    @Test
    void theSameRequestWithTheSameKeyIsAnsweredTheSameAndMakesOneJob() {
        var key = UUID.randomUUID().toString();
        var first = submit("\"labels\": {\"a\": \"1\", \"b\": \"2\"}", "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(202);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        var second = submit("  \"labels\":{\"b\": \"2\", \"a\": \"1\"}", "Idempotency-Key", key);
        assertThat(second.status()).isEqualTo(202);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(submit("\"labels\": {\"a\": \"1\", \"b\": \"2\"}").text()).isNotEqualTo(first.text());
    }

    @Test
    void anotherRequestWithTheSameKeyIsRefused() {
        var key = UUID.randomUUID().toString();
        submit("\"priority\": \"low\"", "Idempotency-Key", key);
        var other = submit("\"priority\": \"high\"", "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().at("/type").asString()).endsWith("/problems/idempotency-key-reused");
        var nonsense = submit("\"priority\": \"low\"", "Idempotency-Key", "x".repeat(256));
        assertThat(nonsense.status()).isEqualTo(400);
        assertThat(nonsense.json().at("/errors/0/parameter").asString()).isEqualTo("Idempotency-Key");
    }

    @Test
    void aRefusedRequestDoesNotSpendItsKey() {
        var key = UUID.randomUUID().toString();
        assertThat(submit("\"priority\": \"urgent\"", "Idempotency-Key", key).status())
                .isEqualTo(422);
        assertThat(submit("\"priority\": \"high\"", "Idempotency-Key", key).status())
                .isEqualTo(202);
    }

    @Test
    void manyAtOnceWithTheSameKeyMakeOneJob() throws Exception {
        var key = UUID.randomUUID().toString();
        Callable<Answer> same = () -> submit("\"priority\": \"low\"", "Idempotency-Key", key);
        try (var clients = Executors.newFixedThreadPool(8)) {
            var answers = clients.invokeAll(Collections.nCopies(8, same)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(answers).extracting(Answer::status).containsOnly(202);
            assertThat(answers)
                    .extracting(Answer::text)
                    .containsOnly(answers.getFirst().text());
            assertThat(answers)
                    .filteredOn(answer -> answer.header("Idempotency-Replayed").isEmpty())
                    .as("the first")
                    .hasSize(1);
        }
    }

    @Test
    void whoPrefersToWaitIsAnsweredWithTheJobWhenItHasEnded() throws Exception {
        var label = UUID.randomUUID().toString();
        var waiting = submitAsync(label, "wait=60");
        var job = theJobLabelled(label);
        assertThat(waiting).isNotDone();
        apply(new LessonRendered(job, 1, Samples.result(1, 1)), new CourseAssembled(job, 1, Samples.MANIFEST));
        var answer = waiting.get();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Preference-Applied")).isEqualTo("wait=60");
        assertThat(answer.header("Location")).isEqualTo("/api/v1/jobs/" + job);
        assertThat(answer.json().at("/id").asString()).isEqualTo(job.toString());
        assertThat(answer.json().at("/status").asString()).isEqualTo("completed");
    }

    @Test
    void whatAnotherGatewayRecordsEndsTheWaitToo() throws Exception {
        var label = UUID.randomUUID().toString();
        var waiting = submitAsync(label, "respond-async, wait=60");
        var job = theJobLabelled(label);
        jdbc.sql("UPDATE processing_jobs SET status = 'cancelled' WHERE id = :id")
                .param("id", job.toString())
                .update();
        assertThat(waiting.get().json().at("/status").asString()).isEqualTo("cancelled");
    }

    @Test
    void whenTheTimeIsUpTheAnswerIsTheUsual() throws Exception {
        var answer = submitAsync(UUID.randomUUID().toString(), "wait=1").get();
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Preference-Applied")).isEqualTo("wait=1");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(answer.json().at("/status").asString()).isEqualTo("pending");
    }

    @Test
    void aDryRunTellsWhatWouldBeMadeAndMakesNothing() {
        var label = UUID.randomUUID().toString();
        var wish = "\"dry_run\": true, \"labels\": {\"dry\": \"" + label + "\"}";
        var forecast = submit(wish);
        assertThat(forecast.status()).as(forecast.text()).isEqualTo(200);
        assertThat(forecast.json().at("/lessons").asInt()).isEqualTo(1);
        assertThat(forecast.json().at("/slides").asInt()).isEqualTo(2);
        assertThat(forecast.json().at("/words").asInt()).isEqualTo(6);
        assertThat(forecast.json().at("/narration_seconds").asInt()).isPositive();
        assertThat(forecast.json().at("/bytes").asInt()).isPositive();
        assertThat(forecast.json().at("/estimated_seconds").asInt()).isPositive();
        assertThat(forecast.json().at("/outline")).hasSize(1);
        var lesson = forecast.json().at("/outline/0");
        assertThat(lesson.at("/n").asInt()).isEqualTo(1);
        assertThat(lesson.at("/title").asString()).isNotEmpty();
        assertThat(lesson.at("/line").asInt()).isPositive();
        assertThat(lesson.at("/narration_seconds").asInt()).isPositive();
        assertThat(lesson.has("cached")).isTrue();
        assertThat(api.get("/jobs?label=dry:" + label).json().at("/total").asInt())
                .isZero();

        var markdown = api.send("POST", GENERATE + "?dry_run=true", "# P\n\nText.", "Content-Type", "text/markdown");
        assertThat(markdown.status()).isEqualTo(200);
        assertThat(submit("\"dry_run\": true, \"priority\": \"urgent\"").status())
                .isEqualTo(422);
    }

    private void assertRefused(String wish, String pointer, String detail) {
        var refused = submit(wish);
        assertThat(refused.status()).as(wish).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/pointer").asString()).as(wish).isEqualTo(pointer);
        assertThat(refused.json().at("/errors/0/detail").asString()).contains(detail);
    }

    private Answer submit(String wish, String... headers) {
        var all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return api.send("POST", GENERATE, body(wish), all.toArray(String[]::new));
    }

    private CompletableFuture<Answer> submitAsync(String label, String preference) {
        var body = body("\"labels\": {\"wait\": \"" + label + "\"}");
        var request = api.request(GENERATE, "Content-Type", "application/json", "Prefer", preference)
                .POST(BodyPublishers.ofString(body))
                .build();
        return api.client().sendAsync(request, BodyHandlers.ofByteArray()).thenApply(Answer::new);
    }

    private static String body(String wish) {
        return "{\"markdown\": \"" + MARKDOWN + "\", " + wish + "}";
    }

    /** Moves it instead of waiting for it. */
    private void letTheDeadlinePass(JobId job) {
        jdbc.sql("UPDATE processing_jobs SET deadline = :past WHERE id = :id")
                .param("past", Instant.now().minusSeconds(1).toEpochMilli())
                .param("id", job.toString())
                .update();
    }

    private JobId theJobLabelled(String label) {
        var found = await().atMost(SOON)
                .until(() -> api.get("/jobs?label=wait:" + label).json().at("/items"), items -> items.size() == 1);
        return JobId.parse(found.get(0).at("/id").asString());
    }

    private static JobId id(Answer answer) {
        return JobId.parse(answer.json().at("/job_id").asString());
    }

    private static String jobOf(Answer answer) {
        return "/jobs/" + id(answer);
    }

    private void apply(GenerationEvent... events) {
        for (var event : events) {
            applying.apply(List.of(new ReceivedEvent(UUID.randomUUID().toString(), event, null)));
        }
    }
}
