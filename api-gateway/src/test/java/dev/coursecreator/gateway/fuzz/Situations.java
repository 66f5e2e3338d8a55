package dev.coursecreator.gateway.fuzz;

import dev.coursecreator.gateway.jobs.SampleJob;
import dev.coursecreator.gateway.security.SampleResources;
import dev.coursecreator.model.message.Headers;
import dev.coursecreator.model.message.Topics;
import dev.coursecreator.rest.security.Owner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

/** Situations in which valid requests are rejected. Each is reverted after the request. */
final class Situations {

    private static final int WEBHOOKS_PER_OWNER = 100;

    private final ApplicationContext gateway;
    private final JdbcClient jdbc;
    private final List<Operation> operations;

    Situations(ApplicationContext gateway, List<Operation> operations) {
        this.gateway = gateway;
        this.jdbc = gateway.getBean(JdbcClient.class);
        this.operations = operations;
    }

    void askIn(Fuzz fuzz) throws IOException {
        holdSweepLease();
        fuzz.ask(List.of(request("POST /api/v1/retention/sweep")));
        releaseSweepLease();

        fuzz.ask(List.of(replayOf("lesson.started"), replayOf("lesson.vanished")));
        fuzz.ask(List.of(
                unexpected(
                        "POST /api/v1/jobs/{id}/cancel", SampleJob.in(gateway).runs(40)),
                unexpected("POST /api/v1/jobs/{id}/retry", failedJob()),
                unexpected("DELETE /api/v1/jobs/{id}", failedJob())));

        createMaxWebhooks();
        var oneMore = request("POST /api/v1/webhooks");
        oneMore.set("Content-Type", "application/json");
        oneMore.body("{\"url\": \"https://hooks.example.org/courses\"}".getBytes(StandardCharsets.UTF_8));
        fuzz.ask(List.of(oneMore));
        deleteWebhooks();
    }

    private SampleJob failedJob() {
        return SampleJob.in(gateway).fails("encoder-failed", "It broke.");
    }

    /** The request is possible in the state of the job, which has changed since the client read it. */
    private Draft unexpected(String route, SampleJob job) {
        var request = request(route);
        request.path(request.path().replace("{id}", job.id().toString()));
        request.set("If-Match", "\"none\"");
        return request;
    }

    /** Only of known types it is known where they come from. */
    private Draft replayOf(String type) {
        var letter = new ProducerRecord<>(Topics.DEAD_LETTERS, "fuzz", "{}".getBytes(StandardCharsets.UTF_8));
        letter.headers().add(Headers.TYPE, type.getBytes(StandardCharsets.UTF_8));
        var replay = request("POST /api/v1/dead-letters/{id}/replay");
        replay.path("/api/v1/dead-letters/0-" + offset(letter) + "/replay");
        return replay;
    }

    @SuppressWarnings("unchecked")
    private long offset(ProducerRecord<String, byte[]> letter) {
        return ((KafkaTemplate<String, byte[]>) gateway.getBean(KafkaTemplate.class))
                .send(letter)
                .join()
                .getRecordMetadata()
                .offset();
    }

    private void holdSweepLease() {
        jdbc.sql("""
                        INSERT INTO sweeps (name, holder, held_until, begun_at)
                        VALUES ('retention', 'another gateway', 4102444800000, 0)
                        ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, held_until = excluded.held_until
                        """).update();
    }

    private void releaseSweepLease() {
        jdbc.sql("UPDATE sweeps SET held_until = 0 WHERE name = 'retention'").update();
    }

    private void createMaxWebhooks() {
        var things = new SampleResources(gateway);
        IntStream.range(0, WEBHOOKS_PER_OWNER).forEach(i -> things.webhook(Owner.LOCAL));
    }

    private void deleteWebhooks() {
        jdbc.sql("DELETE FROM webhooks WHERE owner = :owner")
                .param("owner", Owner.LOCAL.id())
                .update();
    }

    private Draft request(String route) {
        var operation = operations.stream()
                .filter(each -> each.route().equals(route))
                .findFirst()
                .orElseThrow();
        return new Draft(operation, operation.path());
    }
}
