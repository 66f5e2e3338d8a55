package dev.coursecreator.worker.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemoteServiceTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final String KEY = "sk-secret-4711";

    private final SettableTime time = new SettableTime();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private FakeServer server;

    @BeforeEach
    void start() throws IOException {
        server = new FakeServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anAnswerInPiecesIsReadToItsEnd() throws Exception {
        server.thenChunked("{\"a\":", "1", "}");

        assertThat(send(service(LONG))).isEqualTo("{\"a\":1}");
        assertThat(metrics.get("course.creator.remote.requests")
                        .tags("service", "fake", "outcome", "answered")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aBusyServiceIsAskedAgainWhenItSays() throws Exception {
        server.then(429, "slow down", "Retry-After", "7").then(200, "done");

        assertThat(send(service(LONG))).isEqualTo("done");
        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void retryAfterMayBeADate() throws Exception {
        server.then(503, "", "Retry-After", "Sat, 28 Nov 2026 12:00:09 GMT").then(200, "done");

        assertThat(send(service(LONG))).isEqualTo("done");
        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void aLongRetryAfterIsNotWaitedForAndRespected() throws Exception {
        server.then(429, "quota", "Retry-After", "120").then(200, "done");
        var service = service(LONG);

        assertUnavailable(service, "status 429: quota");
        time.pass(Duration.ofSeconds(90));
        assertUnavailable(service, "left alone");
        assertThat(server.received()).hasSize(1);
        time.pass(Duration.ofSeconds(31));

        assertThat(send(service)).isEqualTo("done");
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void theLastServiceIsWaitedForLonger() throws Exception {
        server.then(429, "", "Retry-After", "90").then(200, "done");

        assertThat(send(service(LONG, RemoteSettings.MUCH_PATIENCE))).isEqualTo("done");
        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(90));
    }

    @Test
    void theLastServiceIsAskedAgainWhenItWasLeftAlone() throws Exception {
        for (int i = 0; i < 9; i++) {
            server.then(500, "");
        }
        var service = service(LONG, RemoteSettings.MUCH_PATIENCE);
        for (int i = 0; i < 3; i++) {
            assertUnavailable(service, "status 500");
        }
        time.pauses().clear();

        assertThat(send(service)).isEqualTo("{}");
        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(30));
    }

    @Test
    void serverErrorsAreTriedAgainAFewTimes() throws Exception {
        server.then(500, "").then(502, "").then(200, "done");

        assertThat(send(service(LONG))).isEqualTo("done");
        assertThat(server.received()).hasSize(3);
    }

    @Test
    void aServiceThatKeepsFailingIsLeftAloneForAWhile() throws Exception {
        for (int i = 0; i < 9; i++) {
            server.then(500, "");
        }
        var service = service(LONG);
        for (int i = 0; i < 3; i++) {
            assertUnavailable(service, "status 500");
        }

        assertUnavailable(service, "left alone");
        assertThat(server.received()).hasSize(9);
        time.pass(Duration.ofSeconds(31));
        assertThat(send(service)).isEqualTo("{}");
    }

    @Test
    void aWrongRequestIsRejectedAtOnce() {
        server.then(400, "no such parameter");

        assertThatExceptionOfType(RemoteRejectionException.class)
                .isThrownBy(() -> send(service(LONG)))
                .withMessageContaining("no such parameter");
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void aWrongKeyIsNotRepeatedInTheMessage() {
        server.then(401, "Incorrect API key provided: " + KEY);

        assertThatExceptionOfType(RemoteUnavailableException.class)
                .isThrownBy(() -> send(service(LONG)))
                .withMessageContaining("Incorrect API key provided: ***")
                .withMessageNotContaining(KEY);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void anAnswerThatDoesNotEndTimesOutAndIsNotPaidAgain() {
        server.thenSilence();

        assertUnavailable(service(Duration.ofMillis(300)), "no answer within 300 ms");
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void anAnswerThatIsCutOffIsAskedForAgain() throws Exception {
        server.thenCutOff("{\"a").then(200, "done");

        assertThat(send(service(LONG))).isEqualTo("done");
        assertThat(server.received()).hasSize(2);
    }

    @Test
    void anEndlessAnswerIsNotReadToTheEnd() {
        server.then(200, "x".repeat(5 * 1024 * 1024));

        assertUnavailable(service(LONG), "more than 4194304 bytes");
        assertThat(server.received()).as("it would be as long again").hasSize(1);
    }

    @Test
    void aRedirectIsNotFollowed() {
        server.then(307, "", "Location", server.url() + "/elsewhere");

        assertUnavailable(service(LONG), "status 307");
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void aServerThatIsDownIsUnavailable() {
        var service = service(LONG);
        server.close();

        assertUnavailable(service, "fake: ");
    }

    @Test
    void anInterruptEndsTheRequest() throws Exception {
        server.thenSilence();
        var outcome = new AtomicReference<Throwable>();
        var asking = Thread.ofPlatform().start(() -> {
            try {
                send(service(LONG));
            } catch (Exception e) {
                outcome.set(e);
            }
        });
        await().until(() -> !server.received().isEmpty());

        asking.interrupt();

        asking.join();
        assertThat(outcome.get()).isInstanceOf(InterruptedException.class);
    }

    private void assertUnavailable(RemoteService service, String message) {
        assertThatExceptionOfType(RemoteUnavailableException.class)
                .isThrownBy(() -> send(service))
                .withMessageContaining(message);
    }

    private RemoteService service(Duration timeout) {
        return service(timeout, RemoteSettings.LITTLE_PATIENCE);
    }

    private RemoteService service(Duration timeout, Duration patience) {
        return new RemoteService(new RemoteSettings("fake", timeout, 1, patience, KEY), time.connection(metrics));
    }

    private String send(RemoteService service)
            throws RemoteUnavailableException, RemoteRejectionException, InterruptedException {
        var request = HttpRequest.newBuilder(server.url().resolve("/ask"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        return service.send(request);
    }
}
