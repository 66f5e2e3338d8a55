package dev.coursecreator.gateway.generation;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;

/** Seeds for random tests. Printed, so that a failure can be reproduced with {@code -Dcourse-creator.seed=…}. */
public final class Seeds {

    private Seeds() {}

    public static LongStream of(Class<?> test, int count) {
        var first =
                Long.getLong("course-creator.seed", ThreadLocalRandom.current().nextLong(Integer.MAX_VALUE));
        System.out.printf(
                "%s: %d random histories, seeds %d to %d%n", test.getSimpleName(), count, first, first + count - 1);
        return LongStream.range(first, first + count);
    }
}
