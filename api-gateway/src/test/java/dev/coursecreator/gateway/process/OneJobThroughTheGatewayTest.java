package dev.coursecreator.gateway.process;

import dev.coursecreator.broker.EmbeddedKafka;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With the embedded broker. */
class OneJobThroughTheGatewayTest extends OneJobThroughTheGateway {

    @TempDir
    static Path folder;

    private static EmbeddedKafka broker;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        broker = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        registry.add("course-creator.data-dir", () -> folder.resolve("data").toString());
        registry.add("spring.kafka.bootstrap-servers", broker::bootstrapServers);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }
}
