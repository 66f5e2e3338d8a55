package dev.coursecreator.gateway.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.GatewayTest;
import dev.coursecreator.gateway.jobs.SampleJob;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.event.LessonStarted;
import dev.coursecreator.model.message.Headers;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.message.Topics;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaTemplate;

/** Events that cannot be stored, and a consumer that ends: the events that follow are applied nevertheless. */
@GatewayTest
class FailingEventsTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Api api;
    private final ApplicationContext gateway;
    private final KafkaTemplate<String, byte[]> kafka;
    private final KafkaListenerEndpointRegistry containers;
    private final JdbcClient jdbc;
    private final JobId job;

    @Autowired
    FailingEventsTest(
            @LocalServerPort int port,
            ApplicationContext gateway,
            KafkaTemplate<String, byte[]> kafka,
            KafkaListenerEndpointRegistry containers,
            JdbcClient jdbc) {
        this.api = new Api(port);
        this.gateway = gateway;
        this.kafka = kafka;
        this.containers = containers;
        this.jdbc = jdbc;
        this.job = SampleJob.in(gateway).id();
    }

    @Test
    void anEventWithAnIdThatCannotBeStoredGoesToTheDeadLetters() throws Exception {
        report("x".repeat(20_000), "test");
        report("a\u0000b", "test");
        report(UUID.randomUUID().toString(), "test");
        awaitRunning();
        assertThat(reasons())
                .hasSize(2)
                .allSatisfy(reason -> assertThat(reason).contains("ce_id has more than 256 characters"));
    }

    @Test
    void anEventThatTheDatabaseRefusesGoesToTheDeadLettersAlone() throws Exception {
        jdbc.sql("""
                        CREATE TRIGGER refuse BEFORE UPDATE ON job_lessons WHEN NEW.worker = 'refused'
                        BEGIN SELECT RAISE(ABORT, 'on purpose'); END
                        """).update();
        report(UUID.randomUUID().toString(), "refused");
        var other = SampleJob.in(gateway).id();
        report(other, UUID.randomUUID().toString(), "test");
        awaitRunning(other);
        await().atMost(SOON)
                .until(
                        this::reasons,
                        List.of("cannot be applied: the database refuses what is in it; see the log of the gateway")
                                ::equals);
        // Not before: in one batch, the state after the next event is all that is stored.
        report(UUID.randomUUID().toString(), "test");
        awaitRunning();
        jdbc.sql("DROP TRIGGER refuse").update();
    }

    /** SQLite reports malformed JSON like a fault of its own, and not as one of the data. */
    @Test
    void anEventThatFailsForAnotherReasonHoldsUpOnlyItsJobAndIsAppliedOnceItCanBe() throws Exception {
        jdbc.sql("""
                        CREATE TRIGGER break BEFORE UPDATE ON job_lessons WHEN NEW.worker = 'stuck'
                        BEGIN SELECT json(NEW.worker); END
                        """).update();
        report(UUID.randomUUID().toString(), "stuck");
        var other = SampleJob.in(gateway).id();
        report(other, UUID.randomUUID().toString(), "test");
        awaitRunning(other);
        assertThat(status(job)).isEqualTo("pending");
        assertThat(reasons()).isEmpty();

        jdbc.sql("DROP TRIGGER break").update();
        awaitRunning();
    }

    @Test
    void theConsumerIsStartedAgainIfItEnds() throws Exception {
        var stopped = new CountDownLatch(1);
        containers.getListenerContainer(GenerationEventListener.ID).stopAbnormally(stopped::countDown);
        stopped.await();
        report(UUID.randomUUID().toString(), "test");
        awaitRunning();
    }

    private void report(String id, String worker) throws Exception {
        report(job, id, worker);
    }

    private void report(JobId job, String id, String worker) throws Exception {
        var event = new LessonStarted(job, 1, 1, worker);
        var record = new ProducerRecord<>(Topics.EVENTS, job.toString(), MessageCodec.encode(event));
        record.headers().add(Headers.TYPE, "lesson.started".getBytes(UTF_8));
        record.headers().add(Headers.ID, id.getBytes(UTF_8));
        kafka.send(record).get();
    }

    private void awaitRunning() {
        awaitRunning(job);
    }

    private void awaitRunning(JobId job) {
        await().atMost(SOON).until(() -> status(job).equals("running"));
    }

    private String status(JobId job) {
        return api.get("/jobs/" + job).json().at("/status").asString();
    }

    /** The reasons of the dead letters of this test's job. */
    private List<String> reasons() {
        return api.get("/dead-letters?limit=100")
                .json()
                .at("/items")
                .valueStream()
                .filter(letter -> letter.path("job_id").asString().equals(job.toString()))
                .map(letter -> letter.path("reason").asString())
                .toList();
    }
}
