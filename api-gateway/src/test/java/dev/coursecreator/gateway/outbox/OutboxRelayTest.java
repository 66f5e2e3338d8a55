package dev.coursecreator.gateway.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.broker.EmbeddedKafka;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.Message;
import dev.coursecreator.model.command.RenderLesson;
import dev.coursecreator.model.event.LessonStarted;
import dev.coursecreator.model.message.Headers;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.message.Topics;
import dev.coursecreator.model.message.UnreadableMessageException;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideScript;
import dev.coursecreator.model.script.Utterance;
import dev.coursecreator.rest.database.TestDatabase;
import dev.coursecreator.rest.security.Owner;
import dev.coursecreator.tracing.Tracing;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
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

/** The relay between a real database and a real broker. */
class OutboxRelayTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private TestDatabase database;
    private TestOutbox outbox;
    private EmbeddedKafka broker;
    private DefaultKafkaProducerFactory<String, byte[]> producers;
    private OutboxRelay relay;

    @BeforeEach
    void start() throws Exception {
        database = TestDatabase.sqlite(folder.resolve("data"));
        outbox = new TestOutbox(database, Clock.systemUTC());
        broker = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(
                            new NewTopic(Topics.EVENTS, 4, (short) 1), new NewTopic(Topics.COMMANDS, 1, (short) 1)))
                    .all()
                    .get();
        }
        relay = relay();
    }

    @AfterEach
    void stop() {
        relay.stop();
        producers.destroy();
        broker.close();
        database.close();
    }

    @Test
    void committedMessagesAreSentAsCloudEvents() throws Exception {
        relay.start();
        var job = new JobId(UUID.randomUUID());
        var sent = append(job, 1, 1);
        var record = records(1).getFirst();
        assertThat(record.key()).isEqualTo(job.toString());
        assertThat(MessageCodec.decode(header(record, Headers.TYPE), record.value()))
                .isEqualTo(sent);
        assertThat(header(record, Headers.SPEC_VERSION)).isEqualTo("1.0");
        assertThat(header(record, Headers.SOURCE)).isEqualTo("api-gateway");
        assertThat(header(record, Headers.CONTENT_TYPE)).isEqualTo("application/json");
        assertThat(Instant.parse(header(record, Headers.TIME))).isBeforeOrEqualTo(Instant.now());
        assertThat(header(record, Headers.ID))
                .isEqualTo(database.jdbc()
                        .sql("SELECT id FROM outbox")
                        .query(String.class)
                        .single());
        awaitAllSent();
    }

    @Test
    void theMessagesOfAJobArriveInTheirOrder() {
        var jobs = List.of(new JobId(UUID.randomUUID()), new JobId(UUID.randomUUID()), new JobId(UUID.randomUUID()));
        for (var number = 1; number <= 100; number++) {
            append(jobs.get(number % 3), number, 1);
        }
        relay.start();
        for (var number = 101; number <= 300; number++) {
            append(jobs.get(number % 3), number, 1);
        }
        var records = records(300);
        for (var job : jobs) {
            assertThat(lessons(records, job)).hasSize(100).isSorted();
        }
    }

    @Test
    void aCrashBetweenSendingAndMarkingCausesDuplicatesButNoLoss() {
        var job = new JobId(UUID.randomUUID());
        append(job, 1, 1);
        append(job, 2, 1);
        // What a crash leaves behind: the broker has the first message, the database does not know it.
        var killed = outbox.relaying(sending(), new FailingTransactions(database.transactions()));
        assertThat(catchThrowable(() -> killed.publish(1))).hasMessage("killed before marking");
        assertThat(records(1)).hasSize(1);

        relay.start();
        var records = records(3);
        assertThat(lessons(records, job)).containsExactly(1, 1, 2);
        assertThat(header(records.get(0), Headers.ID)).isEqualTo(header(records.get(1), Headers.ID));
        awaitAllSent();
    }

    @Test
    void nothingIsLostWhileTheBrokerIsDown() {
        var job = new JobId(UUID.randomUUID());
        relay.start();
        append(job, 1, 1);
        awaitAllSent();
        var port = Integer.parseInt(broker.bootstrapServers().replaceAll(".*:", ""));
        broker.close();
        for (var number = 2; number <= 20; number++) {
            append(job, number, 1);
        }
        broker = EmbeddedKafka.start(folder.resolve("kafka"), port);
        awaitAllSent();
        assertThat(lessons(records(20), job).stream().distinct().toList())
                .hasSize(20)
                .isSorted();
    }

    @Test
    void aRestartedRelaySendsTheRest() {
        var job = new JobId(UUID.randomUUID());
        relay.start();
        append(job, 1, 1);
        awaitAllSent();
        relay.stop();
        assertThat(relay.isRunning()).isFalse();
        append(job, 2, 1);
        assertThat(unsent().count()).isEqualTo(1);
        relay.start();
        awaitAllSent();
        assertThat(lessons(records(2), job)).containsExactly(1, 2);
    }

    @Test
    void lessonsOfAHighJobAreSentBeforeWaitingOnesOfALowJob() {
        var low = work("ann", 0, 6);
        relay.start();
        awaitSent(low, 2);
        var high = work("ann", 2, 3);
        assertThat(workedOff(9))
                .as("two were sent before there was anything better")
                .containsExactly(low, low, high, high, high, low, low, low, low);
    }

    @Test
    void aThousandJobsOfOneOwnerDoNotDelayAnother() {
        for (var job = 0; job < 1000; job++) {
            work("ann", 2, 1);
        }
        relay.start();
        await().atMost(SOON).until(() -> sent() == 2);
        var single = work("bob", 0, 1);
        assertThat(workedOff(4)).contains(single);
        assertThat(sent()).isLessThan(20);
    }

    /** Lessons that wait for their key; any message will do. */
    private JobId work(String owner, int priority, int lessons) {
        var job = new JobId(UUID.randomUUID());
        database.transactions().executeWithoutResult(transaction -> {
            for (var lesson = 1; lesson <= lessons; lesson++) {
                var key = new DispatchKey(new Owner(owner), priority, lesson, 1);
                outbox.outbox().append(render(job, lesson), key);
            }
        });
        return job;
    }

    private static RenderLesson render(JobId job, int lesson) {
        var statement = new SlideBlock.Statement(RichText.plain("Hello."));
        var passage = new Passage(statement, List.of(new Utterance.Sentence("Hello.")));
        var slide = new SlideScript(RichText.plain("Slide"), List.of(passage));
        var settings = new RenderSettings("en", "cmu-slt", Quality.DRAFT, BackgroundStyle.SOLID, false);
        var script = new LessonScript(lesson, "Lesson", List.of(slide), List.of());
        return new RenderLesson(job, 1, "Course", lesson, script, settings);
    }

    /** What one worker takes, in order: one lesson after the other, each begun, told so, ended and told so. */
    private List<JobId> workedOff(int lessons) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest",
                "max.poll.records",
                1);
        var taken = new ArrayList<JobId>();
        try (var worker = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            worker.subscribe(List.of(Topics.COMMANDS));
            await().atMost(SOON).until(() -> {
                worker.poll(Duration.ofMillis(200)).forEach(record -> taken.add(render(record)));
                return taken.size() >= lessons;
            });
        }
        return taken;
    }

    private JobId render(ConsumerRecord<String, byte[]> record) {
        try {
            var command = (RenderLesson) MessageCodec.decode(header(record, Headers.TYPE), record.value());
            var lesson = command.lesson().number();
            database.transactions().executeWithoutResult(begun -> outbox.work().started(command.jobId(), lesson, 1));
            database.transactions().executeWithoutResult(ended -> outbox.work().ended(command.jobId(), lesson, 1));
            return command.jobId();
        } catch (UnreadableMessageException e) {
            throw new AssertionError(e);
        }
    }

    private void awaitSent(JobId job, int lessons) {
        await().atMost(SOON)
                .until(() -> database.jdbc()
                                .sql("SELECT COUNT(sent_at) FROM outbox WHERE job_id = :job")
                                .param("job", job.toString())
                                .query(Integer.class)
                                .single()
                        == lessons);
    }

    private int sent() {
        return database.jdbc()
                .sql("SELECT COUNT(sent_at) FROM outbox")
                .query(Integer.class)
                .single();
    }

    private OutboxRelay relay() {
        var relaying = outbox.relaying(sending(), database.transactions());
        return new OutboxRelay(
                relaying, unsent(), outbox.signal, database.notifications(), TestOutbox.SETTINGS, Clock.systemUTC());
    }

    private UnsentMessages unsent() {
        return new UnsentMessages(database.jdbc(), database.kind());
    }

    private KafkaMessageSender sending() {
        if (producers == null) {
            producers = new DefaultKafkaProducerFactory<>(
                    Map.of(
                            "bootstrap.servers", broker.bootstrapServers(),
                            "acks", "all",
                            "linger.ms", 0,
                            "max.block.ms", 2000,
                            "request.timeout.ms", 3000,
                            "delivery.timeout.ms", 5000),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return new KafkaMessageSender(new KafkaTemplate<>(producers), Tracing.noop(), TestOutbox.SETTINGS);
    }

    private Message append(JobId job, int lesson, int attempt) {
        var message = new LessonStarted(job, lesson, attempt, "any message will do");
        database.transactions()
                .executeWithoutResult(transaction -> outbox.outbox().append(message));
        return message;
    }

    private void awaitAllSent() {
        await().atMost(SOON).until(() -> unsent().count() == 0);
    }

    private List<ConsumerRecord<String, byte[]>> records(int count) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", broker.bootstrapServers(),
                "group.id", UUID.randomUUID().toString(),
                "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.EVENTS));
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            await().atMost(SOON).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
                return found.size() >= count;
            });
            return found;
        }
    }

    private static List<Integer> lessons(List<ConsumerRecord<String, byte[]>> records, JobId job) {
        return records.stream()
                .filter(record -> record.key().equals(job.toString()))
                .map(record -> {
                    try {
                        return ((LessonStarted) MessageCodec.decode(header(record, Headers.TYPE), record.value()))
                                .lesson();
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
