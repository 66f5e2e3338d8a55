package dev.coursecreator.gateway.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.GatewayTest;
import dev.coursecreator.gateway.kafka.ActiveWorkers;
import dev.coursecreator.gateway.kafka.HeartbeatLog;
import dev.coursecreator.model.message.Headers;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.message.MessageType;
import dev.coursecreator.model.message.Topics;
import dev.coursecreator.model.worker.WorkerHeartbeat;
import dev.coursecreator.model.worker.WorkerStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;

/** Whether subtitles can be translated, by the heartbeats on a real broker. */
@GatewayTest
class TranslationAvailabilityTest {

    private final KafkaTemplate<String, byte[]> kafka;
    private final HeartbeatLog heartbeats;
    /** Heartbeats of other tests were sent before. */
    private final Clock clock = Clock.fixed(Instant.now().plus(HeartbeatLog.LOST_AFTER), ZoneOffset.UTC);

    private final String first = "worker-" + UUID.randomUUID();
    private final String second = "worker-" + UUID.randomUUID();

    @Autowired
    TranslationAvailabilityTest(KafkaTemplate<String, byte[]> kafka, HeartbeatLog heartbeats) {
        this.kafka = kafka;
        this.heartbeats = heartbeats;
    }

    @AfterEach
    void stopWorkers() throws Exception {
        beat(first, WorkerStatus.STOPPED, null);
        beat(second, WorkerStatus.STOPPED, null);
    }

    @Test
    void oneWorkerThatCanIsEnough() throws Exception {
        beat(first, WorkerStatus.ACTIVE, null);
        assertThat(isAvailable()).isFalse();

        beat(second, WorkerStatus.ACTIVE, true);
        assertThat(isAvailable()).isTrue();

        beat(second, WorkerStatus.STOPPED, true);
        assertThat(isAvailable()).isFalse();
    }

    /** They may be started by the load. */
    @Test
    void withoutWorkersItIsNotKnown() {
        assertThat(isAvailable()).isTrue();
    }

    @Test
    void theAnswerIsKeptForSomeSeconds() throws Exception {
        var translations = TranslationAvailability.of(new ActiveWorkers(heartbeats, clock));
        beat(first, WorkerStatus.ACTIVE, null);
        assertThat(translations.isAvailable()).isFalse();
        beat(second, WorkerStatus.ACTIVE, true);

        assertThat(translations.isAvailable()).isFalse();
        assertThat(isAvailable()).as("asked anew").isTrue();
    }

    private boolean isAvailable() {
        return TranslationAvailability.of(new ActiveWorkers(heartbeats, clock)).isAvailable();
    }

    private void beat(String worker, WorkerStatus status, @Nullable Boolean translates) throws Exception {
        var heartbeat = new WorkerHeartbeat(worker, "1.4.0", 0, 1, status, List.of(), null, translates);
        var record = new ProducerRecord<>(Topics.HEARTBEATS, null, worker, MessageCodec.encode(heartbeat));
        record.headers()
                .add(Headers.TYPE, MessageType.WORKER_HEARTBEAT.wireName().getBytes(UTF_8));
        kafka.send(record).get();
    }
}
