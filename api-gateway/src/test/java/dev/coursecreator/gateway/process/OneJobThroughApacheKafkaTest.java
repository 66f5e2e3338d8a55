package dev.coursecreator.gateway.process;

import dev.coursecreator.broker.KafkaImageCondition;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;

/** The same tests against the official Apache Kafka image, where Docker is available. */
@ExtendWith(KafkaImageCondition.class)
@Testcontainers
class OneJobThroughApacheKafkaTest extends OneJobThroughTheGateway {

    @Container
    static final KafkaContainer KAFKA = new KafkaContainer(KafkaImageCondition.NAME);

    @TempDir
    static Path folder;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("course-creator.data-dir", folder::toString);
        registry.add("spring.kafka.bootstrap-servers", KAFKA::getBootstrapServers);
    }
}
