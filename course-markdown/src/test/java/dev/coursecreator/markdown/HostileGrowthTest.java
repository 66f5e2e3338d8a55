package dev.coursecreator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.coursecreator.markdown.ParsedCourse.Valid;
import dev.coursecreator.markdown.deadline.ParsingDeadline;
import dev.coursecreator.model.message.MessageCodec;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The work for a document grows with its length and not with the square of it, and so does its script. Counted are the allocated bytes, the
 * lines, blocks and texts that the steps visit, at which they look at the deadline, and the bytes of the script. Unlike the time, they are
 * the same in every run. What patterns do without any of these is counted by {@link PatternStepsTest}.
 *
 * <p>All shapes grow from 4 to 16 kB in each run. Growing all of them to 1 MiB would take minutes, so a run grows some to 128 kB and a
 * few to 1 MiB, chosen by a seed; {@code -Dhostile.seed=…} chooses others.
 */
class HostileGrowthTest {

    private static final long SEED = Long.getLong("hostile.seed", 1);

    /** What the same input may allocate more in one run than in another. */
    private static final Work TOLERANCE = new Work(1 << 18, 1_000, 1 << 16);

    /**
     * The parser of YAML copies what it has looked ahead at for each kB more, so that 64 kB of spaces are 9 MB. That is all, because longer
     * front matter is not read.
     */
    private static final Work FRONT_MATTER_TOLERANCE = new Work(1 << 24, 1_000, 1 << 16);

    private static final int MAX_FRONT_MATTER = 1 << 16;

    /** Of the work, compared with that of the text. */
    private static final double MAX_GROWTH = 1.2;

    private static final int WARM_UP = 1 << 8;
    private static final int SHORT = 1 << 12;
    private static final int MEDIUM = 1 << 14;
    private static final int LONG = 1 << 17;
    private static final int LONGEST = 1 << 20;
    private static final int GROWN_TO_LONG = 8;
    private static final int GROWN_TO_LONGEST = 2;

    private static final List<String> STARTS = List.of("# Course\n\nText.\n\n", "---\nmarp: true\n---\n\n");

    /** What is loaded and cached once does not count. */
    @BeforeAll
    static void warmUp() {
        System.out.println("The seed of the hostile shapes is " + SEED);
        for (int shape = 0; shape < HostileShapes.count(); shape++) {
            var input = HostileShapes.of(shape, WARM_UP);
            STARTS.forEach(start -> CourseMarkdown.parse(document(start, input)));
        }
    }

    static Stream<Arguments> growths() {
        var shapes = shuffled();
        return Stream.of(
                        pairs(shapes, SHORT, MEDIUM),
                        pairs(shapes.subList(0, GROWN_TO_LONG), MEDIUM, LONG),
                        pairs(shapes.subList(0, GROWN_TO_LONGEST), LONG, LONGEST))
                .flatMap(pairs -> pairs);
    }

    private static Stream<Arguments> pairs(List<Integer> shapes, int from, int to) {
        return shapes.stream().map(shape -> Arguments.of(shape, from, to));
    }

    private static List<Integer> shuffled() {
        var shapes = new ArrayList<>(
                IntStream.range(0, HostileShapes.count()).boxed().toList());
        Collections.shuffle(shapes, new Random(SEED));
        return shapes;
    }

    /** The timeout is not a benchmark: it is a hundred times the expected time and catches only endless parsing. */
    @ParameterizedTest
    @MethodSource
    @Timeout(value = 300, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void growths(int shape, int from, int to) {
        // Half of the shapes are those of a deck in one run, and the other half in another.
        var start = STARTS.get((int) Math.floorMod(shape + SEED, 2L));
        var input = document(start, HostileShapes.of(shape, from));
        var longer = document(start, HostileShapes.of(shape, to));
        double growth = (double) longer.length() / input.length();
        var isBeyondFrontMatter = input.startsWith("---") && to > MAX_FRONT_MATTER;
        var limit =
                work(input).times(MAX_GROWTH * growth).plus(isBeyondFrontMatter ? FRONT_MATTER_TOLERANCE : TOLERANCE);
        // Whatever was loaded or cached in the first run does not count in the second.
        var works = Stream.generate(() -> work(longer)).limit(2).toList();
        assertThat(works)
                .as("shape '%s' of %d and %d characters; at most %s"
                        .formatted(input.substring(0, Math.min(input.length(), 60)), from, to, limit))
                .anyMatch(work -> work.isWithin(limit));
    }

    private static String document(String start, String input) {
        return input.startsWith("---") || input.startsWith("+++") ? input : start + input;
    }

    private static Work work(String markdown) {
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var looks = new AtomicLong();
        var before = thread.getCurrentThreadAllocatedBytes();
        var course = ParsingDeadline.within(
                Duration.ofDays(1), looks::incrementAndGet, () -> CourseMarkdown.parse(markdown));
        long bytes = thread.getCurrentThreadAllocatedBytes() - before;
        return new Work(bytes, looks.get(), course instanceof Valid valid ? json(valid) : 0);
    }

    /** The length of the script, which is not kept. */
    private static long json(Valid course) {
        var length = new AtomicLong();
        MessageCodec.json()
                .writeValue(
                        new OutputStream() {
                            @Override
                            public void write(int written) {
                                length.incrementAndGet();
                            }

                            @Override
                            public void write(byte[] written, int from, int count) {
                                length.addAndGet(count);
                            }
                        },
                        course.script());
        return length.get();
    }

    /**
     * What a document costs.
     *
     * @param bytes allocated
     * @param looks at the clock of the deadline, one for a fixed number of visits
     * @param script bytes of the result
     */
    private record Work(double bytes, double looks, double script) {

        Work times(double factor) {
            return new Work(factor * bytes, factor * looks, factor * script);
        }

        Work plus(Work other) {
            return new Work(bytes + other.bytes, looks + other.looks, script + other.script);
        }

        boolean isWithin(Work limit) {
            return bytes < limit.bytes && looks < limit.looks && script < limit.script;
        }
    }
}
