package dev.coursecreator.worker.commands;

import static dev.coursecreator.worker.commands.SampleMessages.aJob;
import static dev.coursecreator.worker.commands.SampleMessages.lesson;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.model.message.Headers;
import dev.coursecreator.model.message.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChartBuilder;

/**
 * Measures throughput by number of workers: one broker, one partition of commands, and simulated lessons that sleep instead of
 * computing. A worker is simulated by a slot, which has its own connection and processes one lesson at a time.
 *
 * @param workers number of concurrent workers
 * @param lessonsPerSecond measured from the start of the first lesson to the end of the last
 */
record ScalingBenchmark(int workers, double lessonsPerSecond) {

    private static final Duration LESSON = Duration.ofSeconds(2);
    private static final int LESSONS_PER_WORKER = 8;

    /** Writes the chart to the file given as argument. */
    public static void main(String[] arguments) throws Exception {
        var measured = new ArrayList<ScalingBenchmark>();
        for (int workers : new int[] {1, 2, 4, 8, 16, 32}) {
            measured.add(measure(workers));
            System.out.println(
                    "| %d | %.2f |".formatted(workers, measured.getLast().lessonsPerSecond()));
        }
        var file = Path.of(arguments[0]);
        var x = measured.stream().map(ScalingBenchmark::workers).toList();
        var chart = new XYChartBuilder()
                .width(900)
                .height(520)
                .title("Lessons per second by number of workers (simulated lessons of 2 s)")
                .xAxisTitle("workers")
                .yAxisTitle("lessons per second")
                .build();
        chart.addSeries(
                "linear scaling",
                x,
                x.stream().map(n -> n * measured.getFirst().lessonsPerSecond()).toList());
        chart.addSeries(
                "measured",
                x,
                measured.stream().map(ScalingBenchmark::lessonsPerSecond).toList());
        BitmapEncoder.saveBitmap(chart, file.toString(), BitmapEncoder.BitmapFormat.PNG);
    }

    static ScalingBenchmark measure(int workers) {
        int lessons = workers * LESSONS_PER_WORKER;
        try (var gateway = new TestGateway();
                var worker = TestWorker.start(
                        new SleepingCommandHandler(LESSON), "course-creator.worker.slots=" + workers)) {
            IntStream.rangeClosed(1, lessons).forEach(job -> gateway.send(lesson(aJob(), 1)));
            await().atMost(LESSON.multipliedBy(LESSONS_PER_WORKER * 5))
                    .until(() -> of(gateway, "lesson.rendered").size() == lessons);
            var begun = of(gateway, "lesson.started").stream().mapToLong(ConsumerRecord::timestamp);
            var ended = of(gateway, "lesson.rendered").stream().mapToLong(ConsumerRecord::timestamp);
            var ms = ended.max().orElseThrow() - begun.min().orElseThrow();
            return new ScalingBenchmark(workers, lessons * 1000.0 / ms);
        }
    }

    private static List<ConsumerRecord<String, byte[]>> of(TestGateway gateway, String type) {
        return gateway.records(Topics.EVENTS).stream()
                .filter(record ->
                        new String(record.headers().lastHeader(Headers.TYPE).value(), UTF_8).equals(type))
                .toList();
    }
}
