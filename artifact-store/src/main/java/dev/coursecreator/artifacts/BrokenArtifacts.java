package dev.coursecreator.artifacts;

import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs and counts the files that were found broken and removed. */
final class BrokenArtifacts {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenArtifacts.class);

    private final LongAdder count = new LongAdder();

    /**
     * A file was broken and has been removed.
     *
     * @param file its name below the root of the store or the cache
     * @param recorded what it should have; null if that is unknown
     */
    void removed(String file, ContentDigest found, @Nullable ContentDigest recorded) {
        count.increment();
        LOG.warn("removed the broken artifact {}: it has {}, and should have {}", file, found, recorded);
    }

    /** As above, if only the length was compared. */
    void removed(String file, long bytes, @Nullable ContentDigest recorded) {
        count.increment();
        LOG.warn("removed the broken artifact {}: it has {} bytes, and should have {}", file, bytes, recorded);
    }

    long count() {
        return count.sum();
    }
}
