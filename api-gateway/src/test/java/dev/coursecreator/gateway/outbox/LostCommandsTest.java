package dev.coursecreator.gateway.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.broker.EmbeddedKafka;
import dev.coursecreator.gateway.dispatch.TestDispatch;
import dev.coursecreator.gateway.generation.Samples;
import dev.coursecreator.gateway.kafka.EventBacklog;
import dev.coursecreator.gateway.kafka.TestKafka;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.command.AssembleCourse;
import dev.coursecreator.model.command.RenderLesson;
import dev.coursecreator.model.message.Headers;
import dev.coursecreator.model.message.Topics;
import dev.coursecreator.rest.database.TestDatabase;
import dev.coursecreator.rest.security.Owner;
import dev.coursecreator.tracing.Tracing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Commands that were sent, and that a real broker then has, has lost, or has handed out. */
class LostCommandsTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String WORKERS = "workers";
    private static final TopicPartition COMMANDS = new TopicPartition(Topics.COMMANDS, 0);
    private static final TopicPartition EVENTS = new TopicPartition(Topics.EVENTS, 0);

    @TempDir
    Path folder;

    private final JobId job = new JobId(UUID.randomUUID());
    private TestDatabase database;
    private TestOutbox outbox;
    private EmbeddedKafka broker;
    private Admin admin;
    private KafkaTemplate<String, byte[]> kafka;
    private OutboxPublisher publisher;
    private EventBacklog backlog;

    @BeforeEach
    void sendTwoLessonsAndAnAssembly() throws Exception {
        database = TestDatabase.sqlite(folder.resolve("data"));
        outbox = new TestOutbox(database, Clock.systemUTC());
        broker = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        backlog = TestKafka.backlog(broker.bootstrapServers());
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
        admin.createTopics(
                        List.of(new NewTopic(Topics.EVENTS, 1, (short) 1), new NewTopic(Topics.COMMANDS, 1, (short) 1)))
                .all()
                .get();
        kafka = new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer()));
        publisher = outbox.relaying(
                new KafkaMessageSender(kafka, Tracing.noop(), TestOutbox.SETTINGS), database.transactions());
        database.transactions().executeWithoutResult(transaction -> {
            outbox.outbox().append(lesson(1), new DispatchKey(new Owner("ann"), 1, 1, 1));
            outbox.outbox().append(lesson(2), new DispatchKey(new Owner("ann"), 1, 2, 1));
            outbox.outbox().append(assembly());
        });
        publisher.publish(100);
        assertThat(ids(3)).hasSize(3);
    }

    private RenderLesson lesson(int number) {
        var script = Samples.courseOf(2).lessons().get(number - 1);
        return new RenderLesson(job, 1, "Course", 2, script, Samples.SETTINGS);
    }

    private AssembleCourse assembly() {
        var course = new CourseId(UUID.randomUUID());
        return new AssembleCourse(job, 1, course, Samples.courseOf(1), Samples.SETTINGS, List.of(Samples.result(1, 1)));
    }

    @AfterEach
    void stop() {
        kafka.destroy();
        admin.close();
        backlog.destroy();
        broker.close();
        database.close();
    }

    @Test
    void commandsThatKafkaHasLostAreSentAgainAndTheJobsAssemblyToo() throws Exception {
        var ids = ids(3);
        admin.deleteRecords(Map.of(COMMANDS, RecordsToDelete.beforeOffset(3)))
                .all()
                .get();
        assertThat(recover(Duration.ZERO)).isZero();
        publisher.publish(100);
        assertThat(end()).as("too early").isEqualTo(3);
        assertThat(recover(TestDispatch.EXPECT_START_WITHIN.plusSeconds(1))).isEqualTo(3);
        publisher.publish(100);
        assertThat(ids(3)).containsExactlyInAnyOrderElementsOf(ids);
        recover(TestDispatch.EXPECT_START_WITHIN.plusSeconds(1));
        publisher.publish(100);
        assertThat(end()).as("they are there now").isEqualTo(6);
    }

    @Test
    void theTimeUntilACommandIsSentAgainDoublesWithEachLoss() throws Exception {
        for (var losses = 1; losses <= 2; losses++) {
            admin.deleteRecords(Map.of(COMMANDS, RecordsToDelete.beforeOffset(end())))
                    .all()
                    .get();
            var due = TestDispatch.EXPECT_START_WITHIN.multipliedBy(losses).plusSeconds(5);
            recover(due.minusSeconds(30));
            assertThat(unsent()).isZero();
            recover(due);
            assertThat(unsent()).isEqualTo(3);
            publisher.publish(100);
        }
    }

    @Test
    void commandsThatWaitForAWorkerAreNotSentAgainHoweverLongTheyWait() throws Exception {
        for (var hours = 1; hours < 10; hours++) {
            recover(Duration.ofHours(hours));
            publisher.publish(100);
        }
        assertThat(end()).isEqualTo(3);
        assertThat(count("seen_at")).isEqualTo(3);
        database.transactions()
                .executeWithoutResult(transaction -> outbox.work().started(job, 1, 1));
        assertThat(count("seen_at")).isEqualTo(2);
    }

    @Test
    void aCommandInWhosePlaceAnotherOneIsWasLost() throws Exception {
        database.jdbc()
                .sql("UPDATE outbox SET record_offset = 1 - record_offset WHERE record_offset < 2")
                .update();
        recover(TestDispatch.EXPECT_START_WITHIN.plusSeconds(1));
        assertThat(unsent()).isEqualTo(2);
    }

    @Test
    void acknowledgedCommandsWithoutAnyEventAreSentAgainOnceAllEventsAreApplied() throws Exception {
        kafka.send(Topics.EVENTS, "an event that is not applied yet".getBytes(UTF_8))
                .get();
        acknowledgeAll();
        recover(TestDispatch.EXPECT_START_WITHIN.plusSeconds(1));
        assertThat(unsent()).as("the events may tell that they were started").isZero();
        admin.alterConsumerGroupOffsets(EventBacklog.GROUP, Map.of(EVENTS, new OffsetAndMetadata(1)))
                .all()
                .get();
        recover(TestDispatch.EXPECT_START_WITHIN.plusSeconds(1));
        assertThat(unsent()).isEqualTo(3);
    }

    @Test
    void commandsOfAnEarlierVersionAreSentAgainOnceNothingWaitsInKafka() throws Exception {
        database.jdbc()
                .sql("UPDATE outbox SET record_offset = NULL, record_partition = NULL")
                .update();
        recover(TestDispatch.EXPECT_START_WITHIN.plusSeconds(1));
        assertThat(unsent()).isZero();
        acknowledgeAll();
        recover(TestDispatch.EXPECT_START_WITHIN.multipliedBy(3));
        assertThat(unsent()).isEqualTo(3);
    }

    @Test
    void whatHasEndedIsNotSentAgain() throws Exception {
        admin.deleteRecords(Map.of(COMMANDS, RecordsToDelete.beforeOffset(3)))
                .all()
                .get();
        database.transactions().executeWithoutResult(transaction -> {
            outbox.work().started(job, 1, 1);
            outbox.work().ended(job, 2, 1);
            outbox.work().assembliesEnded(job);
        });
        recover(Duration.ofHours(1));
        assertThat(unsent()).isZero();
    }

    /** As after that time. Returns how many lost commands the metric counts. */
    private double recover(Duration later) throws Exception {
        var meters = new SimpleMeterRegistry();
        TestDispatch.lostCommandRecovery(
                        database,
                        Clock.offset(Clock.systemUTC(), later),
                        outbox.signal,
                        TestKafka.commandLog(broker.bootstrapServers(), WORKERS),
                        backlog,
                        meters)
                .call();
        return meters.get("course.creator.commands.lost").functionCounter().count();
    }

    /** A worker that takes everything, and whose events are lost. */
    private void acknowledgeAll() throws Exception {
        var group = new ConfigResource(ConfigResource.Type.GROUP, WORKERS);
        var earliest =
                new AlterConfigOp(new ConfigEntry("share.auto.offset.reset", "earliest"), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(group, List.of(earliest))).all().get();
        var settings = Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers(), "group.id", WORKERS);
        try (var worker = new KafkaShareConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            worker.subscribe(List.of(Topics.COMMANDS));
            var taken = new ArrayList<String>();
            await().atMost(SOON).until(() -> {
                worker.poll(Duration.ofMillis(200)).forEach(record -> taken.add(record.key()));
                worker.commitSync();
                return taken.size() == 3;
            });
        }
    }

    /** The ids of the commands that are in the topic, when there are so many. */
    private List<String> ids(int count) {
        var settings = Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(COMMANDS));
            consumer.seekToBeginning(List.of(COMMANDS));
            var found = new ArrayList<String>();
            await().atMost(SOON).until(() -> {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> found.add(new String(
                                record.headers().lastHeader(Headers.ID).value(), UTF_8)));
                return found.size() >= count;
            });
            return found;
        }
    }

    private long end() {
        var settings = Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            return consumer.endOffsets(List.of(COMMANDS)).get(COMMANDS);
        }
    }

    private int unsent() {
        return 3 - count("sent_at");
    }

    private int count(String column) {
        return database.jdbc()
                .sql("SELECT COUNT(" + column + ") FROM outbox")
                .query(Integer.class)
                .single();
    }
}
