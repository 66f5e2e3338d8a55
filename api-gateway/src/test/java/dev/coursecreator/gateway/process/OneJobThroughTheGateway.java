package dev.coursecreator.gateway.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.gateway.GatewayApplication;
import dev.coursecreator.gateway.generation.Samples;
import dev.coursecreator.gateway.jobs.JobEvent;
import dev.coursecreator.gateway.jobs.JobEvents;
import dev.coursecreator.gateway.kafka.EventBacklog;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.Message;
import dev.coursecreator.model.command.AssembleCourse;
import dev.coursecreator.model.command.CancelGeneration;
import dev.coursecreator.model.command.RenderLesson;
import dev.coursecreator.model.event.CourseAssembled;
import dev.coursecreator.model.event.GenerationEvent;
import dev.coursecreator.model.event.LessonRendered;
import dev.coursecreator.model.event.LessonStarted;
import dev.coursecreator.model.message.Headers;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.message.MessageType;
import dev.coursecreator.model.message.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway with a real broker and database; the test stands where the workers would be. */
@SpringBootTest(classes = GatewayApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
abstract class OneJobThroughTheGateway {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Value("${spring.kafka.bootstrap-servers}")
    String bootstrapServers;

    @LocalServerPort
    int port;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JobEvents jobEvents;

    @Autowired
    EventBacklog backlog;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aJobIsAcceptedRenderedAssembledAndPublished() throws Exception {
        var answer = submit("""
                {"markdown": "# Pods\\n\\n## Why\\n\\nA pod runs containers.\\n\\n## How\\n\\nWith YAML.\\n",
                 "options": {"quality": "draft", "background_music": true}}
                """);
        assertThat(answer.statusCode()).isEqualTo(202);
        var body = json(answer);
        var job = JobId.parse(body.get("job_id").asString());
        assertThat(body.get("status").asString()).isEqualTo("pending");
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/v1/jobs/" + job);

        var commands = records(Topics.COMMANDS, job, 2);
        assertThat(commands)
                .extracting(record -> ((RenderLesson) message(record)).lesson().number())
                .containsExactly(1, 2);
        assertThat(((RenderLesson) message(commands.getFirst())).settings().backgroundMusic())
                .isTrue();
        assertThat(header(commands.getFirst(), Headers.SPEC_VERSION)).isEqualTo("1.0");
        assertThat(header(commands.getFirst(), Headers.TYPE)).isEqualTo("lesson.render");

        report(new LessonStarted(job, 2, 1, "test"));
        report(new LessonRendered(job, 1, Samples.result(2, 1)));
        report(new LessonRendered(job, 1, Samples.result(1, 1)));
        var assemble = (AssembleCourse) message(records(Topics.COMMANDS, job, 3).getLast());
        assertThat(assemble.lessons()).containsExactly(Samples.result(1, 1), Samples.result(2, 1));

        report(new CourseAssembled(job, 1, Samples.MANIFEST));
        await().atMost(SOON).until(() -> "completed".equals(status(job)));
        assertThat(jdbc.sql("SELECT status FROM courses WHERE id = :id")
                        .param("id", body.get("course_id").asString())
                        .query(String.class)
                        .single())
                .isEqualTo("published");
        assertThat(jobEvents.after(job, 0, 100))
                .extracting(JobEvent::type)
                .containsExactly(
                        "job.pending",
                        "job.running",
                        "lesson.started",
                        "lesson.completed",
                        "lesson.completed",
                        "job.completed");
        await().atMost(SOON).until(backlog::isEmpty);
        assertThat(cancel(job).statusCode()).isEqualTo(409);
    }

    @Test
    void aCancellationIsBroadcast() throws Exception {
        var job = JobId.parse(json(submit("{\"markdown\": \"# A\\n\\n## B\\n\\nText.\\n\"}"))
                .get("job_id")
                .asString());
        assertThat(json(cancel(job)).get("status").asString()).isEqualTo("cancelled");
        assertThat(cancel(job).statusCode()).isEqualTo(200);
        assertThat(message(records(Topics.CANCELLATIONS, job, 1).getFirst())).isEqualTo(new CancelGeneration(job));
        assertThat(cancel(new JobId(UUID.randomUUID())).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNoEventGoesToTheDeadLettersAndTheNextIsApplied() throws Exception {
        var job = JobId.parse(json(submit("{\"markdown\": \"# A\\n\\n## B\\n\\nText.\\n\"}"))
                .get("job_id")
                .asString());
        kafka.send(record(Topics.EVENTS, job, "lesson.vanished", "{}")).get();
        kafka.send(record(Topics.EVENTS, job, "lesson.started", "{\"attempt\": "))
                .get();
        kafka.send(record(Topics.EVENTS, job, "lesson.render", "{}")).get();
        kafka.send(new ProducerRecord<>(Topics.EVENTS, job.toString(), "no headers".getBytes(UTF_8)))
                .get();
        report(new LessonStarted(job, 1, 1, "test"));
        await().atMost(SOON).until(() -> "running".equals(status(job)));
        assertThat(records(Topics.DEAD_LETTERS, job, 4))
                .extracting(record -> header(record, Headers.REASON))
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("unknown message type 'lesson.vanished'"),
                        reason -> assertThat(reason).contains("not a valid 'lesson.started' message"),
                        reason -> assertThat(reason).contains("not a valid 'lesson.render' message"),
                        reason -> assertThat(reason).contains("ce_type is missing"));
    }

    @Test
    void theTopicsHaveTheSettingsOfTheGateway() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var topics = admin.describeTopics(List.of(Topics.COMMANDS, Topics.CANCELLATIONS))
                    .allTopicNames()
                    .get();
            assertThat(topics.get(Topics.COMMANDS).partitions()).hasSize(1);
            assertThat(topics.get(Topics.CANCELLATIONS).partitions()).hasSize(1);
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, Topics.COMMANDS);
            var config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            assertThat(config.get("retention.ms").value())
                    .isEqualTo(String.valueOf(Duration.ofDays(7).toMillis()));
            assertThat(config.get("max.message.bytes").value()).isEqualTo(String.valueOf(48 * 1024 * 1024 + 4096));
        }
    }

    private HttpResponse<String> submit(String json) throws Exception {
        return post("/api/v1/courses/generate", "application/json", json);
    }

    private HttpResponse<String> cancel(JobId job) throws Exception {
        return post("/api/v1/jobs/" + job + "/cancel", "application/json", "");
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private String status(JobId job) {
        return jdbc.sql("SELECT status FROM processing_jobs WHERE id = :id")
                .param("id", job.toString())
                .query(String.class)
                .single();
    }

    private void report(GenerationEvent event) throws Exception {
        var type = MessageType.of(event);
        kafka.send(record(type.topic(), event.jobId(), type.wireName(), new String(MessageCodec.encode(event), UTF_8)))
                .get();
    }

    private static ProducerRecord<String, byte[]> record(String topic, JobId job, String type, String body) {
        var record = new ProducerRecord<>(topic, job.toString(), body.getBytes(UTF_8));
        record.headers().add(Headers.TYPE, type.getBytes(UTF_8));
        record.headers().add(Headers.ID, UUID.randomUUID().toString().getBytes(UTF_8));
        return record;
    }

    /** The first records of that job on a topic, in order. */
    private List<ConsumerRecord<String, byte[]>> records(String topic, JobId job, int count) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            await().atMost(SOON).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (job.toString().equals(record.key())) {
                        found.add(record);
                    }
                });
                return found.size() >= count;
            });
            return found;
        }
    }

    private static Message message(ConsumerRecord<String, byte[]> record) {
        try {
            return MessageCodec.decode(header(record, Headers.TYPE), record.value());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
