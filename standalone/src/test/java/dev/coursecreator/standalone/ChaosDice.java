package dev.coursecreator.standalone;

import java.util.List;
import java.util.Random;

/** The choices of a run, all from its seed. */
final class ChaosDice {

    private final Random random;

    ChaosDice(long seed) {
        this.random = new Random(seed);
    }

    <T> T pick(List<T> candidates) {
        return candidates.get(random.nextInt(candidates.size()));
    }

    /** From 1 to {@code most}. */
    int number(int most) {
        return 1 + random.nextInt(most);
    }

    /** Lets the system run for a while: half of the given time to all of it. */
    void pause(long millis) throws InterruptedException {
        Thread.sleep(millis / 2 + random.nextLong(millis / 2));
    }
}
