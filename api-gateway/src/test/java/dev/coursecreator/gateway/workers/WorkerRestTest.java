package dev.coursecreator.gateway.workers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.GatewayTest;
import dev.coursecreator.gateway.kafka.HeartbeatLog;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.message.Headers;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.message.MessageType;
import dev.coursecreator.model.message.Topics;
import dev.coursecreator.model.worker.RunningCommand;
import dev.coursecreator.model.worker.WorkerHeartbeat;
import dev.coursecreator.model.worker.WorkerStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

@GatewayTest
class WorkerRestTest {

    private static final long STARTED_AT = Instant.parse("2026-03-01T12:00:00Z").toEpochMilli();

    private final Api api;
    private final KafkaTemplate<String, byte[]> kafka;
    private final HeartbeatLog heartbeats;
    private final String name = "worker-" + UUID.randomUUID();
    private final JobId job = new JobId(UUID.randomUUID());

    @Autowired
    WorkerRestTest(@LocalServerPort int port, KafkaTemplate<String, byte[]> kafka, HeartbeatLog heartbeats) {
        this.api = new Api(port);
        this.kafka = kafka;
        this.heartbeats = heartbeats;
    }

    @Test
    void aWorkerIsListedWithWhatItDoes() throws Exception {
        beat(WorkerStatus.ACTIVE, new RunningCommand(job, 7, 2, STARTED_AT + 1_500));
        beat(
                WorkerStatus.OUT_OF_SPACE,
                new RunningCommand(job, 8, 1, STARTED_AT + 2_000),
                new RunningCommand(job, null, 1, STARTED_AT + 3_000));

        assertThat(workers()).singleElement().satisfies(worker -> {
            assertThat(worker.at("/version").asString()).isEqualTo("1.4.0");
            assertThat(worker.at("/slots").asInt()).isEqualTo(3);
            assertThat(worker.at("/translates").asBoolean()).isFalse();
            assertThat(worker.at("/status").asString()).isEqualTo("out_of_space");
            assertThat(worker.at("/started_at").asString()).isEqualTo("2026-03-01T12:00:00Z");
            assertThat(Instant.parse(worker.at("/last_seen_at").asString()))
                    .isAfter(Instant.now().minusSeconds(60));
            assertThat(worker.at("/running").size()).isEqualTo(2);
            assertThat(worker.at("/running/0/job_id").asString()).isEqualTo(job.toString());
            assertThat(worker.at("/running/0/lesson").asInt()).isEqualTo(8);
            assertThat(worker.at("/running/0/attempt").asInt()).isEqualTo(1);
            assertThat(worker.at("/running/0/started_at").asString()).isEqualTo("2026-03-01T12:00:02Z");
            assertThat(worker.at("/running/1").has("lesson")).isFalse();
        });
        var all = api.get("/workers").json();
        assertThat(all.at("/slots").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(all.at("/running").asInt()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aWorkerThatHasStoppedIsNotListed() throws Exception {
        beat(WorkerStatus.ACTIVE);
        beat(WorkerStatus.STOPPING);
        assertThat(workers())
                .extracting(worker -> worker.at("/status").asString())
                .containsExactly("stopping");
        beat(WorkerStatus.STOPPED);
        assertThat(workers()).isEmpty();
    }

    @Test
    void onlyHeartbeatsSinceThenCount() throws Exception {
        beat(WorkerStatus.ACTIVE);
        assertThat(heartbeats.latest(Instant.now().minusSeconds(60)))
                .extracting(received -> received.heartbeat().worker())
                .contains(name);
        assertThat(heartbeats.latest(Instant.now().plusSeconds(60))).isEmpty();
    }

    @Test
    void whatIsNoHeartbeatIsSkipped() throws Exception {
        beat(WorkerStatus.ACTIVE);
        send("{\"worker\": 1}".getBytes(UTF_8));
        assertThat(workers()).hasSize(1);
    }

    private void beat(WorkerStatus status, RunningCommand... running) throws Exception {
        send(MessageCodec.encode(new WorkerHeartbeat(name, "1.4.0", STARTED_AT, 3, status, List.of(running))));
    }

    private void send(byte[] body) throws Exception {
        var record = new ProducerRecord<>(Topics.HEARTBEATS, name, body);
        record.headers()
                .add(Headers.TYPE, MessageType.WORKER_HEARTBEAT.wireName().getBytes(UTF_8));
        kafka.send(record).get();
    }

    /** Those of this test. */
    private List<JsonNode> workers() {
        var answer = api.get("/workers");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json()
                .at("/items")
                .valueStream()
                .filter(worker -> name.equals(worker.path("name").asString()))
                .toList();
    }
}
