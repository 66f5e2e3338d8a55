package dev.coursecreator.gateway.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.GatewayTest;
import dev.coursecreator.gateway.jobs.SampleJob;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@GatewayTest
class WebhookRestTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Api api;
    private final ApplicationContext gateway;
    private final WebhookReceiver receiver = new WebhookReceiver();
    private String webhook = "";

    @Autowired
    WebhookRestTest(@LocalServerPort int port, ApplicationContext gateway) {
        this.api = new Api(port);
        this.gateway = gateway;
    }

    @AfterEach
    void close() {
        if (!webhook.isEmpty()) {
            api.send("DELETE", webhook, "");
        }
        receiver.close();
    }

    @Test
    void eventsArePostedWithSignaturesThatTheReferenceLibraryVerifies() throws Exception {
        var made = make("\"events\": [\"job.*\"]");
        var secret = made.at("/secret").asString();
        var before = Instant.now().minusSeconds(1);
        var job = SampleJob.in(gateway);
        job.tells("lesson.completed", Map.of("lesson", 1));
        job.completes();

        var messages = Map.of("job.pending", "pending", "job.completed", "completed");
        var seen = new java.util.HashSet<String>();
        while (seen.size() < 2) {
            var received = receiver.next();
            received.verify(secret);
            var body = JsonMapper.shared().readTree(received.body());
            assertThat(UUID.fromString(received.header("webhook-id"))).isNotNull();
            assertThat(Long.parseLong(received.header("webhook-timestamp")))
                    .isGreaterThanOrEqualTo(before.getEpochSecond());
            assertThat(body.at("/type").asString()).startsWith("job.");
            if (seen.add(body.at("/type").asString())) {
                assertThat(Instant.parse(body.at("/timestamp").asString())).isAfter(before);
                assertThat(body.at("/data/status").asString())
                        .isEqualTo(messages.get(body.at("/type").asString()));
            }
        }
        await().atMost(SOON).untilAsserted(() -> {
            var log = api.get(webhook + "/deliveries?status=delivered").json();
            assertThat(log.at("/total").asInt()).isEqualTo(2);
            assertThat(log.at("/items/0/attempts/0/response_status").asInt()).isEqualTo(204);
            assertThat(log.at("/items/0/attempts/0/duration_ms").asInt()).isGreaterThanOrEqualTo(0);
        });
        assertThat(receiver.waiting()).isZero();
    }

    @Test
    void theSecretIsShownOnceAndBothSecretsSignAfterARotation() throws Exception {
        var first = make("\"events\": [\"job.failed\"]").at("/secret").asString();
        assertThat(api.get(webhook).text()).doesNotContain("whsec_");
        assertThat(api.get("/webhooks").text()).doesNotContain("whsec_");
        var rotated = api.send("POST", webhook + "/rotate-secret", "").json();
        var second = rotated.at("/secret").asString();
        assertThat(second).startsWith("whsec_").isNotEqualTo(first);
        assertThat(Instant.parse(rotated.at("/previous_secret_until").asString()))
                .isBetween(
                        Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(25)));

        assertThat(api.send("POST", webhook + "/test", "").status()).isEqualTo(202);
        var received = receiver.next();
        assertThat(received.header("webhook-signature")).matches("v1,\\S{44} v1,\\S{44}");
        received.verify(first);
        received.verify(second);
        assertThat(received.body()).contains("\"type\":\"webhook.test\"");
    }

    @Test
    void aFailedDeliveryIsListedAndCanBeRedeliveredWithTheSameId() throws Exception {
        make("\"events\": [\"job.failed\"]");
        receiver.answers(500, "out of order");
        var test = api.send("POST", webhook + "/test", "");
        var delivery = test.header("Location").substring("/api/v1".length());
        var id = receiver.next().header("webhook-id");
        assertThat(delivery).endsWith(id);
        await().atMost(SOON).untilAsserted(() -> {
            var seen = api.get(delivery).json();
            assertThat(seen.at("/status").asString()).isEqualTo("pending");
            assertThat(seen.at("/attempts/0/response_status").asInt()).isEqualTo(500);
            assertThat(seen.at("/attempts/0/response_body").asString()).isEqualTo("out of order");
            assertThat(Instant.parse(seen.at("/next_attempt_at").asString()))
                    .isAfter(Instant.parse(seen.at("/attempts/0/at").asString()).plusSeconds(4));
        });
        assertThat(api.get(webhook).json().has("failing_since")).isTrue();

        receiver.answers(204, "");
        assertThat(api.send("POST", delivery + "/redeliver", "").status()).isEqualTo(202);
        assertThat(receiver.next().header("webhook-id")).isEqualTo(id);
        await().atMost(SOON).untilAsserted(() -> {
            var seen = api.get(delivery).json();
            assertThat(seen.at("/status").asString()).isEqualTo("delivered");
            assertThat(seen.at("/attempts").size()).isGreaterThanOrEqualTo(2);
            assertThat(seen.has("next_attempt_at")).isFalse();
        });
        assertThat(api.get(webhook).json().has("failing_since")).isFalse();
        assertThat(api.send("POST", webhook + "/deliveries/" + UUID.randomUUID() + "/redeliver", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aGoneEndpointIsDisabledAtOnceAndCanBeEnabledAgain() throws Exception {
        make("\"events\": [\"job.failed\"]");
        receiver.answers(410, "");
        api.send("POST", webhook + "/test", "");
        receiver.next();
        await().atMost(SOON).untilAsserted(() -> {
            var seen = api.get(webhook).json();
            assertThat(seen.at("/enabled").asBoolean()).isFalse();
            assertThat(seen.at("/disabled_reason").asString()).contains("410 Gone");
        });
        assertThat(api.send("POST", webhook + "/test", "").status()).isEqualTo(409);
        var enabled = api.sendJson("PATCH", webhook, "{\"enabled\": true}").json();
        assertThat(enabled.at("/enabled").asBoolean()).isTrue();
        assertThat(enabled.has("disabled_reason")).isFalse();
    }

    @Test
    void aWebhookIsPatchedFieldByField() {
        make("\"description\": \"CI\"");
        var seen = api.get(webhook).json();
        assertThat(seen.at("/events/0").asString()).isEqualTo("*");
        assertThat(seen.at("/enabled").asBoolean()).isTrue();
        var edited = api.sendJson(
                        "PATCH", webhook, "{\"events\": [\"job.completed\", \"lesson.*\"], \"enabled\": false}")
                .json();
        assertThat(edited.at("/events").size()).isEqualTo(2);
        assertThat(edited.at("/description").asString()).isEqualTo("CI");
        assertThat(edited.at("/disabled_reason").asString()).isEqualTo("It was disabled by a client.");
        assertThat(api.get("/webhooks").json().at("/items/0/id").asString())
                .isEqualTo(seen.at("/id").asString());
        assertThat(api.send("DELETE", webhook, "").status()).isEqualTo(204);
        assertThat(api.get(webhook).status()).isEqualTo(404);
        assertThat(api.send("DELETE", webhook, "").status()).isEqualTo(404);
    }

    @Test
    void allViolationsAreReportedTogether() {
        var wrong = api.sendJson(
                "POST",
                "/webhooks",
                "{\"url\": \"http://10.0.0.1/\", \"events\": [\"job.exploded\"], \"description\": \"a\\nb\"}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().at("/errors").size()).isEqualTo(3);
        assertThat(wrong.text()).contains("private address").contains("job.completed, job.failed");
        assertThat(api.sendJson("POST", "/webhooks", "{}").status()).isEqualTo(422);
        assertThat(api.sendJson("POST", "/webhooks", "{\"uri\": \"x\"}").status())
                .isEqualTo(400);
        assertThat(api.sendJson("POST", "/webhooks", "[]").status()).isEqualTo(400);
        assertThat(api.get("/webhooks/" + UUID.randomUUID() + "/deliveries").status())
                .isEqualTo(404);
        make("\"events\": null");
        assertThat(api.sendJson("PATCH", webhook, "{\"url\": null}").status()).isEqualTo(422);
        assertThat(api.sendJson("PATCH", webhook, "null").status()).isIn(400, 422);
        assertThat(api.get(webhook + "/deliveries?status=lost").status()).isEqualTo(400);
    }

    private JsonNode make(String fields) {
        var made = api.sendJson("POST", "/webhooks", "{\"url\": \"" + receiver.url() + "\", " + fields + "}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        webhook = made.header("Location").substring("/api/v1".length());
        return made.json();
    }
}
