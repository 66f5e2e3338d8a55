package dev.coursecreator.gateway.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.GatewayTest;
import dev.coursecreator.model.message.Headers;
import dev.coursecreator.model.message.Topics;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

@GatewayTest
class DeadLetterRestTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Api api;
    private final KafkaTemplate<String, byte[]> kafka;
    private final String key = UUID.randomUUID().toString();

    @Autowired
    DeadLetterRestTest(@LocalServerPort int port, KafkaTemplate<String, byte[]> kafka) {
        this.api = new Api(port);
        this.kafka = kafka;
    }

    @Test
    void anUnreadableEventIsListedAndReplayed() throws Exception {
        send(Topics.EVENTS, "lesson.vanished", "{\"body\": \"" + "x".repeat(2000) + "\"}");
        await().atMost(SOON).until(() -> letters().size() == 1);
        var letter = letters().getFirst();
        assertThat(letter.at("/reason").asString()).contains("unknown message type 'lesson.vanished'");
        assertThat(letter.at("/topic").asString()).isEqualTo(Topics.EVENTS);
        assertThat(letter.at("/type").asString()).isEqualTo("lesson.vanished");
        assertThat(letter.at("/at").asString()).endsWith("Z");
        assertThat(letter.at("/body").asString()).hasSize(1000).startsWith("{\"body\"");
        assertThat(letter.at("/bytes").asInt()).isEqualTo(2012);

        var replayed = api.send("POST", "/dead-letters/" + letter.at("/id").asString() + "/replay", "");
        assertThat(replayed.status()).as(replayed.text()).isEqualTo(202);
        assertThat(replayed.json()).isEqualTo(letter);
        await().atMost(SOON).until(() -> letters().size() == 2);
        assertThat(letters().getFirst().at("/reason")).isEqualTo(letter.at("/reason"));
        assertThat(api.get("/dead-letters?limit=1").json().at("/items").size()).isEqualTo(1);
    }

    @Test
    void aLetterFromAnUnknownTopicIsListedButNotReplayed() throws Exception {
        send(Topics.DEAD_LETTERS, "lesson.vanished", "{}");
        await().atMost(SOON).until(() -> letters().size() == 1);
        var id = letters().getFirst().at("/id").asString();
        var refused = api.send("POST", "/dead-letters/" + id + "/replay", "");
        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
    }

    @Test
    void whatIsNoLetterIsNotFound() {
        for (var id : List.of("0-99999999", "1-0", "x", "0-99999999999999999999")) {
            assertThat(api.send("POST", "/dead-letters/" + id + "/replay", "").status())
                    .isEqualTo(404);
        }
        assertThat(api.get("/dead-letters?limit=101").status()).isEqualTo(400);
    }

    private void send(String topic, String type, String body) throws Exception {
        var record = new ProducerRecord<>(topic, key, body.getBytes(UTF_8));
        record.headers().add(Headers.TYPE, type.getBytes(UTF_8));
        record.headers().add(Headers.ID, UUID.randomUUID().toString().getBytes(UTF_8));
        kafka.send(record).get();
    }

    /** Those of this test, the newest first. */
    private List<JsonNode> letters() {
        var answer = api.get("/dead-letters?limit=100");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json()
                .at("/items")
                .valueStream()
                .filter(letter -> key.equals(letter.path("job_id").asString()))
                .toList();
    }
}
