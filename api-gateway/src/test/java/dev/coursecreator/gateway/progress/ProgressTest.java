package dev.coursecreator.gateway.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.GatewayTest;
import dev.coursecreator.gateway.jobs.SampleJob;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.catalina.core.StandardContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@GatewayTest
class ProgressTest {

    private final int port;
    private final Api api;
    private final ApplicationContext gateway;

    @Autowired
    ProgressTest(@LocalServerPort int port, ApplicationContext gateway) {
        this.port = port;
        this.api = new Api(port);
        this.gateway = gateway;
    }

    @Test
    void aStreamSendsPastAndNewEventsUntilTheJobEnds() throws Exception {
        var job = SampleJob.in(gateway).runs(10);
        var follower = follow(job, "");
        assertThat(follower.next()).isEqualTo("1 job.pending {\"status\":\"pending\"}");
        assertThat(follower.next()).isEqualTo("2 job.running {\"status\":\"running\"}");

        job.tells("lesson.progressed", Map.of("title", "Grüße — 你好"));
        assertThat(follower.next()).isEqualTo("3 lesson.progressed {\"title\":\"Grüße — 你好\"}");
        job.completes();
        assertThat(follower.next()).isEqualTo("4 job.completed {\"status\":\"completed\"}");
        assertThat(follower.next()).isEqualTo("end");
    }

    @Test
    void aStreamOfARetriedJobSendsTheEventsOfAllAttempts() throws Exception {
        var job = SampleJob.in(gateway).runs(10).fails("no-font", "No font has it.");
        job.tells("job.pending", Map.of("attempt", 2));
        var follower = follow(job, "");
        assertThat(follower.next()).startsWith("1 job.pending");
        assertThat(follower.next()).startsWith("2 job.running");
        assertThat(follower.next()).startsWith("3 job.failed");
        assertThat(follower.next()).startsWith("4 job.pending");
        job.tells("job.completed", Map.of());
        assertThat(follower.next()).startsWith("5 job.completed");
        assertThat(follower.next()).isEqualTo("end");
    }

    @Test
    void aReconnectingClientReceivesOnlyNewEvents() throws Exception {
        var job = SampleJob.in(gateway).runs(10).completes();
        assertThat(follow(job, "", "Last-Event-ID", "1").all())
                .containsExactly(
                        "2 job.running {\"status\":\"running\"}", "3 job.completed {\"status\":\"completed\"}");
        assertThat(follow(job, "?last_event_id=2").all()).containsExactly("3 job.completed {\"status\":\"completed\"}");
        assertThat(follow(job, "?last_event_id=0", "Last-Event-ID", "2").all()).hasSize(1);
    }

    @Test
    void aClientThatKnowsTheLastEventIsToldNotToReconnect() {
        var job = SampleJob.in(gateway).runs(10).completes();
        assertThat(api.get("/jobs/" + job.id() + "/events?last_event_id=3").status())
                .isEqualTo(204);
    }

    @Test
    void eventsOfAnotherGatewayAreSent() throws Exception {
        var job = SampleJob.in(gateway);
        var follower = follow(job, "");
        follower.next();
        gateway.getBean(JdbcClient.class)
                .sql(
                        "INSERT INTO job_events (job_id, seq, type, data, created_at) VALUES (:id, 2, 'job.failed', '{}', 0)")
                .param("id", job.id().toString())
                .update();
        assertThat(follower.next()).isEqualTo("2 job.failed {}");
        assertThat(follower.next()).isEqualTo("end");
    }

    @Test
    void aLongHistoryIsSentCompletelyAndInOrder() throws Exception {
        var job = SampleJob.in(gateway);
        IntStream.rangeClosed(2, 450).forEach(i -> job.tells("lesson.progressed", Map.of("done", i)));
        job.completes();
        var told = follow(job, "").all();
        assertThat(told).hasSize(451);
        assertThat(told.get(449)).isEqualTo("450 lesson.progressed {\"done\":450}");
    }

    @Test
    void aClientThatDoesNotReadDelaysNoOther() throws Exception {
        var job = SampleJob.in(gateway);
        var chunk = "x".repeat(500_000);
        try (var deaf = new Socket("127.0.0.1", port)) {
            deaf.setReceiveBufferSize(1024);
            deaf.getOutputStream()
                    .write(("GET /api/v1/jobs/" + job.id() + "/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var follower = follow(job, "");
            follower.next();
            // More than any buffer on the way takes.
            IntStream.rangeClosed(1, 40).forEach(i -> job.tells("lesson.progressed", Map.of("text", chunk)));
            for (int i = 0; i < 40; i++) {
                assertThat(follower.next()).hasSizeGreaterThan(500_000);
            }
            job.completes();
            assertThat(follower.next()).isEqualTo("42 job.completed {\"status\":\"completed\"}");
            assertThat(follower.next()).isEqualTo("end");
        }
    }

    @Test
    void clientsThatDisconnectAtOnceLeakNothing() throws Exception {
        var followers = gateway.getBean(EventSubscribers.class);
        var before = followers.count();
        var openBefore = openAnswers();
        var jobs =
                List.of(SampleJob.in(gateway).completes(), SampleJob.in(gateway).runs(10));
        for (var i = 0; i < 500; i++) {
            try (var socket = new Socket("127.0.0.1", port)) {
                var job = jobs.get(i % jobs.size());
                socket.getOutputStream()
                        .write(("GET /api/v1/jobs/" + job.id() + "/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                readUntil(socket, "200");
            }
        }
        jobs.getLast().completes();

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(followers.count()).isLessThanOrEqualTo(before);
            assertThat(openAnswers()).isLessThanOrEqualTo(openBefore);
        });
    }

    /** Tomcat waits for them when it stops. */
    private long openAnswers() {
        var server = (TomcatWebServer) ((ServletWebServerApplicationContext) gateway).getWebServer();
        var application = (StandardContext) server.getTomcat().getHost().findChildren()[0];
        return application.getInProgressAsyncCount();
    }

    @Test
    void aHeadRequestOpensNoStream() throws Exception {
        var job = SampleJob.in(gateway);
        try (var socket = new Socket("127.0.0.1", port)) {
            for (var path : List.of("/api/v1/jobs/" + job.id() + "/events", "/api/v1/jobs/events")) {
                socket.getOutputStream()
                        .write(("HEAD " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(readUntil(socket, "\r\n\r\n")).contains("200").contains("text/event-stream");
            }
            // The connection is free for what comes next.
            socket.getOutputStream()
                    .write(("GET /api/v1/jobs/" + job.id() + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(readUntil(socket, "\"pending\"")).contains("200");
        }
    }

    @Test
    void manyStreamsOfIdleJobsUseNoThreads() throws Exception {
        var job = SampleJob.in(gateway);
        var before = threadsOfTheServer();
        var followers = new ArrayList<Follower>();
        for (int i = 0; i < 300; i++) {
            followers.add(follow(job, ""));
        }
        for (var follower : followers) {
            follower.next();
        }
        // All are connected and quiet, more than the server has threads for requests.
        await().atMost(Duration.ofSeconds(60)).until(() -> busyThreadsOfTheServer() == 0);
        assertThat(threadsOfTheServer()).isLessThan(before + 300);
        job.completes();
        for (var follower : followers) {
            assertThat(follower.next()).startsWith("2 job.completed");
        }
    }

    @Test
    void aStreamOfAllJobsSendsTheEventsOfEach() throws Exception {
        var follower = new Follower(api, "/jobs/events?type=job.completed");
        awaitBegun(follower);
        var first = SampleJob.in(gateway).runs(10);
        var second = SampleJob.in(gateway).runs(10);
        first.tells("job.completed", Map.of("job_id", first.id().toString()));
        assertThat(follower.nextAbout(first)).contains(" job.completed ");
        second.tells("job.completed", Map.of("job_id", second.id().toString()));
        assertThat(follower.nextAbout(second)).contains(" job.completed ");
    }

    @Test
    void aReconnectingStreamOfAllJobsMissesNothing() throws Exception {
        var job = SampleJob.in(gateway);
        var follower = new Follower(api, "/jobs/events");
        awaitBegun(follower);
        job.tells("lesson.started", Map.of("job_id", job.id().toString(), "lesson", 1));
        var known = follower.nextAbout(job).split(" ", 2)[0];
        follower.hangUp();
        for (int lesson = 2; lesson <= 3; lesson++) {
            job.tells("lesson.started", Map.of("job_id", job.id().toString(), "lesson", lesson));
        }

        var again = new Follower(api, "/jobs/events", "Last-Event-ID", known);
        assertThat(again.nextAbout(job)).contains("\"lesson\":2");
        assertThat(again.nextAbout(job)).contains("\"lesson\":3");
    }

    @Test
    void thousandsOfStreamsOfAllJobsUseNoThreadsAndReceiveAllEvents() throws Exception {
        var job = SampleJob.in(gateway);
        var before = Thread.getAllStackTraces().size();
        var sockets = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 2000; i++) {
                var socket = new Socket("127.0.0.1", port);
                sockets.add(socket);
                socket.setSoTimeout(60_000);
                socket.getOutputStream()
                        .write("GET /api/v1/jobs/events HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
            }
            for (var socket : sockets) {
                assertThat(readUntil(socket, ":still here")).contains("HTTP/1.1 200");
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> busyThreadsOfTheServer() == 0);
            assertThat(Thread.getAllStackTraces()).hasSizeLessThan(before + 300);

            job.tells("job.completed", Map.of("job_id", job.id().toString()));
            for (var socket : sockets) {
                readUntil(socket, job.id().toString());
            }
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    private static String readUntil(Socket socket, String expected) throws IOException {
        var read = new StringBuilder();
        var buffer = new byte[4096];
        while (read.indexOf(expected) < 0) {
            var bytes = socket.getInputStream().read(buffer);
            assertThat(bytes).as("the stream ended after: " + read).isPositive();
            read.append(new String(buffer, 0, bytes, StandardCharsets.UTF_8));
        }
        return read.toString();
    }

    /** From then on nothing is missed. */
    private static void awaitBegun(Follower follower) {
        await().atMost(Duration.ofSeconds(60)).until(follower::hasBegun);
    }

    @Test
    void whoAsksForItIsToldThatTheSourceOfACourseWasChecked() throws Exception {
        var submitted = api.sendJson("POST", "/courses/generate", "{\"markdown\": \"# Checked\\n\\nText.\"}")
                .json();
        var course = submitted.at("/course_id").asString();
        var told = new Follower(api, "/jobs/events?type=source.checked");
        var others = new Follower(api, "/jobs/events");
        awaitBegun(told);
        awaitBegun(others);

        var reported = api.sendJson(
                "PUT", "/courses/" + course + "/source/problems", "{\"items\": [{\"detail\": \"Wrong\"}]}");
        assertThat(reported.status()).isEqualTo(204);
        assertThat(told.next()).isEqualTo(" source.checked {\"course_id\":\"" + course + "\"}");

        var another = api.sendJson("POST", "/courses/generate", "{\"markdown\": \"# Another\\n\\nText.\"}")
                .json()
                .at("/course_id")
                .asString();
        for (var id : List.of(course, another)) {
            api.sendJson("PUT", "/courses/" + id + "/source/problems", "{\"items\": [{\"detail\": \"Wrong\"}]}");
        }
        assertThat(told.next()).as("only of what has changed").contains(another);
        assertThat(others.next()).as("only events of jobs").contains("job.pending");
        told.hangUp();
        others.hangUp();
    }

    @Test
    void unknownJobsAndInvalidIdsAreRefused() {
        var unknown = api.get("/jobs/" + UUID.randomUUID() + "/events", "Accept", "text/event-stream");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.header("Content-Type")).isEqualTo("application/problem+json");
        var job = SampleJob.in(gateway);
        var wrong = api.get("/jobs/" + job.id() + "/events", "Last-Event-ID", "last");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().at("/errors/0/parameter").asString()).isEqualTo("Last-Event-ID");
    }

    private static long threadsOfTheServer() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains("-exec-"))
                .count();
    }

    private static long busyThreadsOfTheServer() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().contains("-exec-"))
                .filter(thread -> Arrays.stream(thread.getValue())
                        .anyMatch(frame -> frame.getClassName().startsWith("dev.coursecreator")
                                || frame.getClassName().startsWith("org.springframework")))
                .count();
    }

    private Follower follow(SampleJob job, String query, String... headers) throws IOException, InterruptedException {
        return new Follower(api, "/jobs/" + job.id() + "/events" + query, headers);
    }

    /** Reads a stream of events: {@code "<id> <type> <data>"} each, and {@code "end"}. */
    private static final class Follower {

        private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
        private final HttpResponse<Stream<String>> response;
        private volatile boolean hasBegun;

        Follower(Api api, String path, String... headers) throws IOException, InterruptedException {
            response = api.client().send(api.request(path, headers).build(), BodyHandlers.ofLines());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/event-stream");
            Thread.ofVirtual().start(this::read);
        }

        boolean hasBegun() {
            return hasBegun;
        }

        void hangUp() {
            response.body().close();
        }

        /** The other tests' jobs are in the feed of all, too. */
        String nextAbout(SampleJob job) throws InterruptedException {
            var event = next();
            while (!event.contains(job.id().toString())) {
                event = next();
            }
            return event;
        }

        private void read() {
            var event = new String[] {"", "", ""};
            response.body().forEach(line -> {
                hasBegun = true;
                if (line.startsWith("id:")) {
                    event[0] = line.substring(3);
                } else if (line.startsWith("event:")) {
                    event[1] = line.substring(6);
                } else if (line.startsWith("data:")) {
                    event[2] = line.substring(5);
                } else if (line.isEmpty() && !event[2].isEmpty()) {
                    events.add(String.join(" ", event));
                    Arrays.fill(event, "");
                }
            });
            events.add("end");
        }

        String next() throws InterruptedException {
            var event = events.poll(60, TimeUnit.SECONDS);
            assertThat(event).as("an event within a minute").isNotNull();
            return event;
        }

        List<String> all() throws InterruptedException {
            var all = new ArrayList<String>();
            for (var event = next(); !event.equals("end"); event = next()) {
                all.add(event);
            }
            return all;
        }
    }
}
