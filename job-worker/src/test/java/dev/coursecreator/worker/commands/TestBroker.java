package dev.coursecreator.worker.commands;

import dev.coursecreator.broker.EmbeddedKafka;
import dev.coursecreator.model.message.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;

/** One broker for all tests in this JVM, configured to allow short locks. Tests must leave no commands behind. */
final class TestBroker {

    /** Set while a test class uses another broker than the embedded one. */
    private static @Nullable String other;

    /** Long enough not to be lost while a loaded machine stalls. */
    static final Duration LOCK = Duration.ofSeconds(15);

    /** A setting for the tests that wait for a lock to be renewed or to expire. */
    static final String SHORT_LOCK = "course-creator.worker.lock-duration=3s";

    private TestBroker() {}

    static String bootstrapServers() {
        return other != null ? other : Running.BROKER.bootstrapServers();
    }

    /** Uses another broker, which has no topics yet, until {@link #useEmbedded}. */
    static void use(String bootstrapServers) {
        createTopics(bootstrapServers);
        other = bootstrapServers;
    }

    static void useEmbedded() {
        other = null;
    }

    static Map<String, Object> settings() {
        return Map.of("bootstrap.servers", bootstrapServers());
    }

    private static EmbeddedKafka start() {
        try {
            var folder = Files.createTempDirectory("kafka");
            var broker = EmbeddedKafka.start(folder, 0, Map.of("group.share.min.record.lock.duration.ms", "1000"));
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
            createTopics(broker.bootstrapServers());
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void createTopics(String bootstrapServers) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(
                            // As the gateway creates it: a script may exceed the broker's default message size.
                            new NewTopic(Topics.COMMANDS, 1, (short) 1)
                                    .configs(Map.of("max.message.bytes", "" + 16 * 1024 * 1024)),
                            new NewTopic(Topics.CANCELLATIONS, 1, (short) 1),
                            new NewTopic(Topics.EVENTS, 1, (short) 1),
                            new NewTopic(Topics.HEARTBEATS, 1, (short) 1),
                            new NewTopic(Topics.LOGS, 1, (short) 1),
                            new NewTopic(Topics.PREVIEW_COMMANDS, 1, (short) 1),
                            new NewTopic(Topics.PREVIEW_EVENTS, 1, (short) 1),
                            new NewTopic(Topics.DEAD_LETTERS, 1, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Started on first use. */
    private static final class Running {
        private static final EmbeddedKafka BROKER = start();
    }
}
