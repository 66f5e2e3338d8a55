package dev.coursecreator.gateway.voices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.coursecreator.gateway.GatewayTest;
import dev.coursecreator.gateway.SettableClock;
import dev.coursecreator.gateway.kafka.ActiveWorkers;
import dev.coursecreator.gateway.kafka.HeartbeatLog;
import dev.coursecreator.model.message.Headers;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.message.MessageType;
import dev.coursecreator.model.message.Topics;
import dev.coursecreator.model.script.Voice;
import dev.coursecreator.model.script.VoiceKind;
import dev.coursecreator.model.worker.LocalVoices;
import dev.coursecreator.model.worker.WorkerHeartbeat;
import dev.coursecreator.model.worker.WorkerStatus;
import dev.coursecreator.rest.problem.ServiceUnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** The voices by the heartbeats on a real broker. */
@GatewayTest
class AvailableVoicesTest {

    private static final Voice HEART = new Voice("heart", "en", VoiceKind.SPEECH_SERVER, "Heart");

    private final KafkaTemplate<String, byte[]> kafka;
    private final HeartbeatLog heartbeats;
    private final String worker = "worker-" + UUID.randomUUID();

    /** Heartbeats of other tests were sent before. */
    private final SettableClock clock = new SettableClock(Instant.now().plus(HeartbeatLog.LOST_AFTER));

    @Autowired
    AvailableVoicesTest(KafkaTemplate<String, byte[]> kafka, HeartbeatLog heartbeats) {
        this.kafka = kafka;
        this.heartbeats = heartbeats;
    }

    @AfterEach
    void stopWorker() throws Exception {
        beat(WorkerStatus.STOPPED);
    }

    /** Otherwise a course with the voice of a worker that is just starting would silently get another one. */
    @Test
    void withoutAWorkerOnlyTheBundledVoicesAreKnown() {
        var voices = voices(none());

        assertThat(voices.all()).isEqualTo(Voice.BUNDLED);
        assertThatExceptionOfType(ServiceUnavailableException.class)
                .isThrownBy(voices::announced)
                .withMessage("No worker is active, so only the bundled voices are known. Start a worker, or try again"
                        + " later.");
    }

    @Test
    void theFirstWorkerIsSeenAtOnce() throws Exception {
        var voices = voices(none());
        assertThat(voices.all()).doesNotContain(HEART);

        beat(WorkerStatus.ACTIVE);

        assertThat(voices.announced()).contains(HEART);
    }

    @Test
    void aWorkerInThisProcessNeedsNoHeartbeat() {
        var local = new StaticListableBeanFactory();
        local.addBean("voices", (LocalVoices) () -> List.of(HEART));

        assertThat(voices(local.getBeanProvider(LocalVoices.class)).announced()).contains(HEART);
    }

    private AvailableVoices voices(ObjectProvider<LocalVoices> local) {
        return new AvailableVoices(new ActiveWorkers(heartbeats, clock), local);
    }

    private static ObjectProvider<LocalVoices> none() {
        return new StaticListableBeanFactory().getBeanProvider(LocalVoices.class);
    }

    private void beat(WorkerStatus status) throws Exception {
        var heartbeat = new WorkerHeartbeat(worker, "1.4.0", 0, 1, status, List.of(), List.of(HEART), null);
        var record = new ProducerRecord<>(Topics.HEARTBEATS, null, worker, MessageCodec.encode(heartbeat));
        record.headers()
                .add(Headers.TYPE, MessageType.WORKER_HEARTBEAT.wireName().getBytes(UTF_8));
        kafka.send(record).get();
    }
}
