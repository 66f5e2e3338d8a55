package dev.coursecreator.gateway.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.broker.EmbeddedKafka;
import dev.coursecreator.model.message.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.util.unit.DataSize;

/** A broker that is unwell when the gateway starts, and well later. */
class KafkaInitializerTest {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final KafkaSettings SETTINGS = new KafkaSettings(
            4,
            (short) 1,
            Duration.ofDays(7),
            Duration.ofDays(1),
            Duration.ofDays(3),
            Duration.ofDays(30),
            DataSize.ofMegabytes(1),
            "workers",
            Duration.ofMillis(500),
            Duration.ofMillis(100));

    @TempDir
    Path folder;

    private final List<Object> events = new CopyOnWriteArrayList<>();
    private StaticApplicationContext context;
    private KafkaInitializer initializer;

    @AfterEach
    void stop() {
        initializer.stop();
        context.close();
    }

    @Test
    void aBrokerThatAnswersOnlyFirstQuestionsIsTriedUntilItIsWell() throws Exception {
        try (var broker = new UnwellBroker(true)) {
            start(broker.bootstrapServers());
            await().atMost(SOON).until(() -> unready() >= 4);
            assertThat(initializer.isRunning()).isTrue();
            assertThat(broker.swallowed()).as("requests for the topics").isGreaterThanOrEqualTo(4);
            assertThat(events.getLast())
                    .isEqualTo(new KafkaUnready("the broker at " + broker.bootstrapServers()
                            + " answers, but not to the request for the topics; see its log"));
            becomesWell(broker);
        }
    }

    @Test
    void aBrokerThatAcceptsConnectionsAndAnswersNothingIsTriedUntilItIsWell() throws Exception {
        try (var broker = new UnwellBroker(false)) {
            start(broker.bootstrapServers());
            await().atMost(SOON).until(() -> unready() >= 2);
            assertThat(events.getLast())
                    .isEqualTo(new KafkaUnready("no broker answers at " + broker.bootstrapServers()));
            becomesWell(broker);
        }
    }

    private void becomesWell(UnwellBroker broker) throws Exception {
        try (var real = EmbeddedKafka.start(folder, 0)) {
            broker.becomes(real.bootstrapServers());
            await().atMost(SOON).until(() -> events.contains(new KafkaReady()));
            try (var admin = Admin.create(Map.of("bootstrap.servers", real.bootstrapServers()))) {
                assertThat(admin.listTopics().names().get())
                        .contains(
                                Topics.COMMANDS,
                                Topics.EVENTS,
                                Topics.CANCELLATIONS,
                                Topics.HEARTBEATS,
                                Topics.LOGS,
                                Topics.DEAD_LETTERS);
            }
            assertThat(initializer.loops())
                    .allSatisfy(loop -> assertThat(loop.busyFor()).isEmpty());
        }
    }

    private long unready() {
        return events.stream().filter(KafkaUnready.class::isInstance).count();
    }

    private void start(String bootstrapServers) {
        context = new StaticApplicationContext();
        context.registerBean(KafkaAdmin.NewTopics.class, () -> new KafkaTopics().generationTopics(SETTINGS));
        context.refresh();
        var admin = new KafkaAdmin(Map.of("bootstrap.servers", bootstrapServers));
        admin.setApplicationContext(context);
        admin.setAutoCreate(false);
        admin.setOperationTimeout(1);
        admin.setCloseTimeout(1);
        initializer = new KafkaInitializer(new BrokerPreparation(admin), SETTINGS, events::add);
        initializer.start();
    }
}
