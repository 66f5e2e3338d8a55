package dev.coursecreator.worker.commands;

import dev.coursecreator.broker.KafkaImageCondition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;

/** The same tests against the official Apache Kafka image, where Docker is available. */
@ExtendWith(KafkaImageCondition.class)
@Testcontainers
class CommandConsumptionApacheKafkaTest extends CommandConsumptionTest {

    @Container
    static final KafkaContainer KAFKA = new KafkaContainer(KafkaImageCondition.NAME)
            .withEnv("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR", "1")
            .withEnv("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_MIN_ISR", "1")
            .withEnv("KAFKA_GROUP_SHARE_MIN_RECORD_LOCK_DURATION_MS", "1000");

    @BeforeAll
    static void useContainer() {
        TestBroker.use(KAFKA.getBootstrapServers());
    }

    @AfterAll
    static void useEmbeddedBroker() {
        TestBroker.useEmbedded();
    }
}
