package dev.coursecreator.worker.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.model.JobId;
import dev.coursecreator.model.command.RenderLesson;
import dev.coursecreator.model.event.LessonProgressed;
import dev.coursecreator.model.event.Phase;
import dev.coursecreator.model.message.Headers;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideScript;
import dev.coursecreator.tracing.Tracing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.mock.MockProducerFactory;

class ProgressReporterTest {

    private static final JobId JOB = JobId.parse("0192d3c4-0000-7000-8000-000000000001");

    private final SettableClock clock = new SettableClock();
    private final MockProducer<String, byte[]> kafka =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {
                @Override
                public void close(Duration timeout) {
                    // KafkaTemplate closes the producer of a MockProducerFactory after each record.
                }
            };
    private final EventPublisher publisher = new EventPublisher(
            new KafkaTemplate<>(new MockProducerFactory<>(() -> kafka)),
            new RecordEncoder("job-worker/test", () -> new UUID(0, 7), clock, Tracing.noop()),
            Duration.ofSeconds(1),
            new SimpleMeterRegistry());
    private final ProgressReporter reporter = new ProgressReporter(lesson(), publisher, clock);

    @Test
    void onlyTheLatestProgressIsPublished() {
        reporter.report(Phase.SLIDES, 1, 9);
        reporter.report(Phase.NARRATION, 2, 9);
        reporter.publishIfDue();
        reporter.publishIfDue();
        assertThat(published()).containsExactly(new LessonProgressed(JOB, 3, 1, Phase.NARRATION, 2, 9));
    }

    @Test
    void progressNeverDecreases() {
        reporter.report(Phase.NARRATION, 5, 9);
        reporter.report(Phase.SLIDES, 4, 9);
        reporter.publishIfDue();
        assertThat(published()).containsExactly(new LessonProgressed(JOB, 3, 1, Phase.NARRATION, 5, 9));
    }

    @Test
    void theLatestProgressIsRepeatedEveryTenSecondsAsAHeartbeat() {
        reporter.report(Phase.VIDEO, 8, 9);
        reporter.publishIfDue();
        clock.now = clock.now.plusMillis(9_999);
        reporter.publishIfDue();
        assertThat(published()).hasSize(1);
        clock.now = clock.now.plusMillis(1);
        reporter.publishIfDue();
        assertThat(published()).hasSize(2);
    }

    @Test
    void nothingIsPublishedBeforeTheFirstReportOrAfterClose() {
        reporter.publishIfDue();
        reporter.report(Phase.SLIDES, 1, 9);
        reporter.close();
        reporter.publishIfDue();
        assertThat(published()).isEmpty();
    }

    @Test
    void progressIsACloudEventKeyedByJobId() {
        reporter.report(Phase.SLIDES, 1, 9);
        reporter.publishIfDue();
        var record = kafka.history().getFirst();
        assertThat(record.key()).isEqualTo(JOB.toString());
        assertThat(record.topic()).isEqualTo("generation-events");
        assertThat(header(record, Headers.SPEC_VERSION)).isEqualTo("1.0");
        assertThat(header(record, Headers.ID)).isEqualTo("00000000-0000-0000-0000-000000000007");
        assertThat(header(record, Headers.SOURCE)).isEqualTo("job-worker/test");
        assertThat(header(record, Headers.TYPE)).isEqualTo("lesson.progressed");
        assertThat(header(record, Headers.TIME)).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(header(record, Headers.CONTENT_TYPE)).isEqualTo("application/json");
    }

    private List<LessonProgressed> published() {
        return kafka.history().stream()
                .map(record -> MessageCodec.json().readValue(record.value(), LessonProgressed.class))
                .toList();
    }

    private static String header(ProducerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static RenderLesson lesson() {
        var script =
                new LessonScript(3, "Lesson", List.of(new SlideScript(RichText.plain("Slide"), List.of())), List.of());
        var settings = new RenderSettings("en", "cmu-slt", Quality.DRAFT, BackgroundStyle.SOLID, false);
        return new RenderLesson(JOB, 1, "Course", 3, script, settings);
    }

    private static final class SettableClock extends Clock {
        private Instant now = Instant.parse("2026-01-02T03:04:05Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
