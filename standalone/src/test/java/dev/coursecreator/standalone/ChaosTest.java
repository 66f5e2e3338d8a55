package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Random faults, from a seed, while courses are generated: whatever is killed, frozen or cut off, every accepted job ends once and its course
 * is whole. {@code infra/chaos/run --seeds 200} goes on for a night; {@code -Dchaos.seed=17} repeats a run.
 */
class ChaosTest {

    private static final Logger LOG = LoggerFactory.getLogger(ChaosTest.class);
    /** A worker is killed, then the disk is full, then Kafka loses its last records. Without the right to mount, other faults. */
    private static final long DEFAULT_SEED = 132;

    /** Only where nothing else is running, as a test must not depend on the speed of its machine. */
    private static final Duration MAX_SETTLED =
            Duration.ofSeconds(Integer.getInteger("chaos.max-settled-seconds", 3600));

    private static final int FAULTS = 3;
    private static final int MAX_JOBS_PER_FAULT = 2;
    private static final int MAX_LESSONS = 2;
    private static final int SENTENCES = 3;

    @TempDir
    Path folder;

    @Test
    void acceptedJobsEndOnceWhateverHappens() throws Exception {
        long first = Long.getLong("chaos.seed", DEFAULT_SEED);
        int seeds = Integer.getInteger("chaos.seeds", 1);
        var violations = new ArrayList<String>();
        try (var cluster = new ChaosCluster(folder);
                var webhook = new ChaosWebhook(cluster.servers().getFirst())) {
            for (var seed : LongStream.range(first, first + seeds).toArray()) {
                for (var violation : run(cluster, webhook, seed)) {
                    LOG.error("seed {}: {}", seed, violation);
                    violations.add("seed " + seed + ": " + violation);
                }
            }
        }
        assertThat(violations).isEmpty();
    }

    private static List<String> run(ChaosCluster cluster, ChaosWebhook webhook, long seed) throws Exception {
        var dice = new ChaosDice(seed);
        // Dice of its own: how often a request is repeated must not change the faults.
        var jobs = new ChaosJobs(cluster, new ChaosDice(-seed));
        var possible = ChaosFault.possible(cluster);
        var faults = new ArrayList<ChaosFault>();
        for (int i = 0; i < FAULTS; i++) {
            for (int n = dice.number(MAX_JOBS_PER_FAULT); n > 0; n--) {
                jobs.submit(course(seed, i, n, dice.number(MAX_LESSONS)));
            }
            dice.pause(2_000);
            var fault = dice.pick(possible);
            LOG.info("seed {}: {}", seed, fault);
            fault.inflict(cluster, dice);
            faults.add(fault);
        }
        Duration settled = jobs.awaitEnd();
        jobs.check(webhook);
        if (settled.compareTo(MAX_SETTLED) > 0) {
            jobs.violations().add("the last job ended %d s after the last fault".formatted(settled.toSeconds()));
        }
        LOG.info("seed {}: {}, all jobs ended {} s after the last fault", seed, faults, settled.toSeconds());
        return jobs.violations();
    }

    /** Sentences that no other job has had spoken. */
    private static String course(long seed, int fault, int number, int lessons) {
        var words = "With seed %d, before fault %d, course %d, thought".formatted(seed, fault, number);
        return Courses.withLessons(lessons, SENTENCES).replace("Thought", words);
    }
}
