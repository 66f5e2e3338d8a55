package dev.coursecreator.gateway.voices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.GatewayTest;
import dev.coursecreator.model.message.Headers;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.message.MessageType;
import dev.coursecreator.model.message.Topics;
import dev.coursecreator.model.script.Voice;
import dev.coursecreator.model.script.VoiceKind;
import dev.coursecreator.model.worker.WorkerHeartbeat;
import dev.coursecreator.model.worker.WorkerStatus;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;

@GatewayTest
class VoiceRestTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Api api;
    private final KafkaTemplate<String, byte[]> kafka;
    private final String id = "voice-" + UUID.randomUUID();

    @Autowired
    VoiceRestTest(@LocalServerPort int port, KafkaTemplate<String, byte[]> kafka) {
        this.api = new Api(port);
        this.kafka = kafka;
    }

    @Test
    void theBundledVoiceIsAlwaysListed() {
        assertThat(api.get("/voices").json().at("/items").valueStream())
                .anySatisfy(
                        voice -> assertThat(voice.toString())
                                .isEqualTo(
                                        "{\"id\":\"cmu-slt\",\"language\":\"en\",\"kind\":\"built-in\",\"name\":\"SLT (MaryTTS)\"}"));
    }

    @Test
    void aVoiceThatAWorkerAnnouncesIsListedAndSpeaksCoursesInItsLanguage() throws Exception {
        announce(
                new Voice(id + "-draft", "tlh", VoiceKind.DRAFT, "Klingon (draft)"),
                new Voice(id, "tlh", VoiceKind.SPEECH_SERVER, "Klingon"));
        await().atMost(PATIENCE).until(() -> ids().contains(id));

        assertThat(ids()).contains("cmu-slt").containsSubsequence(id, id + "-draft");
        var job = api.send(
                "POST",
                "/courses/generate",
                "{\"markdown\": \"---\\nlanguage: tlh\\n---\\n\\n# Qapla\\n\\nQapla.\"}",
                "Content-Type",
                "application/json");
        assertThat(job.status()).as(job.text()).isEqualTo(202);
        var options = api.get("/jobs/" + job.json().at("/job_id").asString()).json();
        assertThat(options.at("/options/voice").asString()).isEqualTo(id);
        assertThat(options.at("/options/speed").asDouble()).isEqualTo(1);
    }

    private List<String> ids() {
        var answer = api.get("/voices");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json()
                .at("/items")
                .valueStream()
                .map(voice -> voice.at("/id").asString())
                .toList();
    }

    private void announce(Voice... voices) throws Exception {
        var worker = "worker-" + UUID.randomUUID();
        var heartbeat =
                new WorkerHeartbeat(worker, "1.5.0", 1, 1, WorkerStatus.ACTIVE, List.of(), List.of(voices), null);
        var record = new ProducerRecord<>(Topics.HEARTBEATS, worker, MessageCodec.encode(heartbeat));
        record.headers()
                .add(Headers.TYPE, MessageType.WORKER_HEARTBEAT.wireName().getBytes(UTF_8));
        kafka.send(record).get();
    }
}
