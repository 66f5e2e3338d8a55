package dev.coursecreator.gateway.joblogs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.GatewayTest;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.message.Headers;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.message.MessageType;
import dev.coursecreator.model.message.Topics;
import dev.coursecreator.model.worker.LogLevel;
import dev.coursecreator.model.worker.WorkerLogEntry;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;

@GatewayTest
class JobLogRestTest {

    private static final long AT = Instant.parse("2026-03-01T12:00:00Z").toEpochMilli();

    private final Api api;
    private final KafkaTemplate<String, byte[]> kafka;
    private JobId job = new JobId(new UUID(0, 0));

    JobLogRestTest(@LocalServerPort int port, @Autowired KafkaTemplate<String, byte[]> kafka) {
        this.api = new Api(port);
        this.kafka = kafka;
    }

    @BeforeEach
    void submit() {
        var answer = api.send("POST", "/courses/generate", "# T\n\nText.", "Content-Type", "text/markdown");
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        job = JobId.parse(answer.json().at("/job_id").asString());
    }

    @Test
    void theEntriesOfTheJobAreReturnedInOrder() throws Exception {
        log(job, null, LogLevel.INFO, "first");
        log(new JobId(UUID.randomUUID()), 1, LogLevel.INFO, "of another job");
        send(job, "{\"text\": 1}".getBytes(UTF_8));
        log(job, 7, LogLevel.ERROR, "second");

        var log = api.get("/jobs/" + job + "/logs").json();
        assertThat(log.at("/truncated").asBoolean()).isFalse();
        assertThat(log.at("/items").size()).isEqualTo(2);
        assertThat(log.at("/items/0/text").asString()).isEqualTo("first");
        assertThat(log.at("/items/0").has("lesson")).isFalse();
        assertThat(log.at("/items/1/lesson").asInt()).isEqualTo(7);
        assertThat(log.at("/items/1/level").asString()).isEqualTo("error");
        assertThat(log.at("/items/1/worker").asString()).isEqualTo("worker-1");
        assertThat(log.at("/items/1/logger").asString()).isEqualTo("dev.coursecreator.Some");
        assertThat(log.at("/items/1/at").asString()).isEqualTo("2026-03-01T12:00:00Z");
    }

    @Test
    void theLatestEntriesCount() throws Exception {
        for (int i = 1; i <= 3; i++) {
            log(job, i, LogLevel.INFO, "entry " + i);
        }
        var log = api.get("/jobs/" + job + "/logs?limit=2").json();
        assertThat(log.at("/truncated").asBoolean()).isTrue();
        assertThat(log.at("/items").valueStream().map(entry -> entry.at("/text").asString()))
                .containsExactly("entry 2", "entry 3");
    }

    @Test
    void aJobWithoutEntriesHasAnEmptyLog() {
        assertThat(api.get("/jobs/" + job + "/logs").json().at("/items").size()).isZero();
    }

    @Test
    void anUnknownJobIsNotFound() {
        assertThat(api.get("/jobs/" + new UUID(0, 1) + "/logs").status()).isEqualTo(404);
    }

    @Test
    void anInvalidLimitIsRefused() {
        assertThat(api.get("/jobs/" + job + "/logs?limit=0").status()).isEqualTo(400);
        assertThat(api.get("/jobs/" + job + "/logs?limit=1001").text()).contains("1000");
    }

    private void log(JobId about, @Nullable Integer lesson, LogLevel level, String text) throws Exception {
        var entry = new WorkerLogEntry(about, lesson, "worker-1", AT, level, "dev.coursecreator.Some", text);
        send(about, MessageCodec.encode(entry));
    }

    private void send(JobId about, byte[] body) throws Exception {
        var record = new ProducerRecord<>(Topics.LOGS, about.toString(), body);
        record.headers()
                .add(Headers.TYPE, MessageType.WORKER_LOG_ENTRY.wireName().getBytes(UTF_8));
        kafka.send(record).get();
    }
}
