package dev.coursecreator.worker.commands;

import static dev.coursecreator.worker.commands.Samples.aJob;
import static dev.coursecreator.worker.commands.Samples.lesson;
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
 * How many lessons an hour, by the number of workers: one broker, one partition of commands, and lessons that wait instead of
 * computing (simulated). A worker here is what it is to the broker: a connection of its own that takes one lesson at a time.
 *
 * @param workers at once
 * @param lessonsPerSecond from the start of the first to the end of the last
 */
record Scaling(int workers, double lessonsPerSecond) {

    private static final Duration LESSON = Duration.ofSeconds(2);
    private static final int LESSONS_PER_WORKER = 8;

    /** Draws the curve into the file named. */
    public static void main(String[] arguments) throws Exception {
        var measured = new ArrayList<Scaling>();
        for (int workers : new int[] {1, 2, 4, 8, 16, 32}) {
            measured.add(measure(workers));
            System.out.println(
                    "| %d | %.2f |".formatted(workers, measured.getLast().lessonsPerSecond()));
        }
        var file = Path.of(arguments[0]);
        var x = measured.stream().map(Scaling::workers).toList();
        var chart = new XYChartBuilder()
                .width(900)
                .height(520)
                .title("Lessons a second by number of workers (simulated lessons of 2 s)")
                .xAxisTitle("workers")
                .yAxisTitle("lessons a second")
                .build();
        chart.addSeries(
                "as many times as one worker does",
                x,
                x.stream().map(n -> n * measured.getFirst().lessonsPerSecond()).toList());
        chart.addSeries(
                "measured", x, measured.stream().map(Scaling::lessonsPerSecond).toList());
        BitmapEncoder.saveBitmap(chart, file.toString(), BitmapEncoder.BitmapFormat.PNG);
    }

    static Scaling measure(int workers) {
        int lessons = workers * LESSONS_PER_WORKER;
        try (var gateway = new Gateway();
                var worker = Worker.start(new WaitingWork(LESSON), "course-creator.worker.slots=" + workers)) {
            IntStream.rangeClosed(1, lessons).forEach(job -> gateway.send(lesson(aJob(), 1)));
            await().atMost(LESSON.multipliedBy(LESSONS_PER_WORKER * 5))
                    .until(() -> of(gateway, "lesson.rendered").size() == lessons);
            var begun = of(gateway, "lesson.started").stream().mapToLong(ConsumerRecord::timestamp);
            var ended = of(gateway, "lesson.rendered").stream().mapToLong(ConsumerRecord::timestamp);
            var ms = ended.max().orElseThrow() - begun.min().orElseThrow();
            return new Scaling(workers, lessons * 1000.0 / ms);
        }
    }

    /** All events of that type. */
    static List<ConsumerRecord<String, byte[]>> of(Gateway gateway, String type) {
        return gateway.records(Topics.EVENTS).stream()
                .filter(record ->
                        new String(record.headers().lastHeader(Headers.TYPE).value(), UTF_8).equals(type))
                .toList();
    }
}
