package dev.coursecreator.gateway.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.gateway.outbox.KafkaMessageSender.Outcome;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.command.CancelGeneration;
import dev.coursecreator.rest.database.TestDatabase;
import dev.coursecreator.rest.security.Owner;
import dev.coursecreator.tracing.Tracing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaTemplate;

/** A gateway that waits for Kafka, beside another one on the same PostgreSQL. */
class FrozenGatewayTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final MockProducer<String, byte[]> broker =
            new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
    private TestDatabase database;
    private TestOutbox outbox;

    @BeforeEach
    void open() {
        database = TestDatabase.postgresql();
        outbox = new TestOutbox(database, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void itHoldsNoTransactionAndTheOtherOneHandsOutLessons() {
        var job = work(9);
        var round = publish();
        await().atMost(SOON).until(() -> broker.history().size() == 2);
        assertThat(openTransactions()).isZero();
        in(() -> outbox.work().started(job, 1, 1));
        assertThat(sendOfAnother()).as("one has begun: another one may wait").isEqualTo(1);
        assertThat(round).isNotDone();
        broker.completeNext();
        broker.completeNext();
        assertThat(round).succeedsWithin(SOON);
        assertThat(sent()).isEqualTo(3);
    }

    @Test
    void messagesThatTheBrokerRefusesAreClaimedAgain() {
        work(2);
        var round = publish();
        await().atMost(SOON).until(() -> broker.history().size() == 2);
        broker.completeNext();
        broker.errorNext(new IllegalStateException("refused"));
        assertThat(round).succeedsWithin(SOON);
        assertThat(sent()).isEqualTo(1);
        assertThat(database.jdbc()
                        .sql("SELECT COUNT(*) FROM outbox WHERE claimed_until IS NOT NULL")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private CompletableFuture<Void> publish() {
        var sender = new KafkaMessageSender(new KafkaTemplate<>(() -> broker), Tracing.noop(), TestOutbox.SETTINGS);
        var publisher = outbox.relaying(sender, database.transactions());
        return CompletableFuture.runAsync(() -> {
            try {
                publisher.publish(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private int sendOfAnother() {
        var now = Instant.now();
        var batch = outbox.batches().claim(100, now, now.plus(Duration.ofMinutes(1)));
        var sent = batch.all().stream()
                .map(message -> new SentMessage(message.seq(), 0, message.seq()))
                .toList();
        outbox.batches().settle(batch, new Outcome(sent, null), now);
        return sent.size();
    }

    private JobId work(int lessons) {
        var job = new JobId(UUID.randomUUID());
        in(() -> {
            for (var lesson = 1; lesson <= lessons; lesson++) {
                outbox.outbox().append(new CancelGeneration(job), new DispatchKey(new Owner("ann"), 1, lesson, 1));
            }
        });
        return job;
    }

    private int openTransactions() {
        return database.jdbc()
                .sql("SELECT COUNT(*) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND state LIKE 'idle in transaction%'")
                .query(Integer.class)
                .single();
    }

    private int sent() {
        return database.jdbc()
                .sql("SELECT COUNT(sent_at) FROM outbox")
                .query(Integer.class)
                .single();
    }

    private void in(Runnable work) {
        database.transactions().executeWithoutResult(transaction -> work.run());
    }
}
