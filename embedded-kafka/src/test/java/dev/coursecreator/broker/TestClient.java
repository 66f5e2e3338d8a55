package dev.coursecreator.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A client that sends and consumes messages. */
record TestClient(String bootstrapServers) {

    private static final String TOPIC = "messages";

    void createTopic() throws Exception {
        try (var admin = Admin.create(settings(Map.of()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    void send(String... texts) throws Exception {
        try (var producer =
                new KafkaProducer<>(settings(Map.of("acks", "all")), new StringSerializer(), new StringSerializer())) {
            for (var text : texts) {
                producer.send(new ProducerRecord<>(TOPIC, text)).get();
            }
        }
    }

    /** Consumes that many messages through a share group that starts at the earliest offset. */
    List<String> consume(String group, int count) throws Exception {
        startAtEarliest(group);
        var consumed = new ArrayList<String>();
        try (var consumer = new KafkaShareConsumer<>(
                settings(Map.of("group.id", group)), new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (consumed.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofSeconds(1)).forEach(message -> consumed.add(message.value()));
                consumer.commitSync();
            }
        }
        return consumed;
    }

    private void startAtEarliest(String group) throws Exception {
        try (var admin = Admin.create(settings(Map.of()))) {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.GROUP, group),
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("share.auto.offset.reset", "earliest"), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }

    private Map<String, Object> settings(Map<String, Object> further) {
        var settings = new HashMap<String, Object>(further);
        settings.put("bootstrap.servers", bootstrapServers);
        return settings;
    }
}
