package dev.coursecreator.worker.diskspace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether there is room for the files of another command. A command that runs out of space although there was room closes the worker for
 * a while, each time for longer, because what was free was not enough.
 */
public final class DiskSpace {

    private static final Logger LOG = LoggerFactory.getLogger(DiskSpace.class);
    private static final int MAX_FACTOR = 32;
    private static final long MEGABYTE = 1 << 20;

    private final List<OutputFolder> folders;
    private final Duration pause;
    private final Clock clock;
    private Instant closedUntil = Instant.MIN;
    private int factor = 1;
    private boolean isShort;

    DiskSpace(List<OutputFolder> folders, Duration pause, Clock clock) {
        this.folders = List.copyOf(folders);
        this.pause = pause;
        this.clock = clock;
    }

    /** Why no command is taken, with the setting that names the folder, but not the folder; empty if there is room. */
    public synchronized Optional<String> shortage() {
        var found = folders.stream()
                .filter(folder -> folder.free().orElse(Long.MAX_VALUE) < folder.minimum())
                .findFirst()
                .map(DiskSpace::describe)
                .or(this::describePause);
        if (found.isPresent() != isShort) {
            isShort = found.isPresent();
            if (isShort) {
                LOG.warn("takes no more commands: {}", found.get());
            } else {
                LOG.info("there is room again; takes commands");
            }
        }
        return found;
    }

    private static String describe(OutputFolder folder) {
        return "no space left on %s: %d MB are free, and a command needs %d MB (course-creator.worker.disk-space.minimum)"
                .formatted(
                        folder.setting(), folder.free().orElse(0) / MEGABYTE, Math.ceilDiv(folder.minimum(), MEGABYTE));
    }

    private Optional<String> describePause() {
        var fullest = folders.stream()
                .min(Comparator.comparingLong(folder -> folder.free().orElse(Long.MAX_VALUE)))
                .map(OutputFolder::setting)
                .orElse("the disk");
        return clock.instant().isBefore(closedUntil)
                ? Optional.of("no space left on %s: a command needed more; the next one is taken at %s"
                        .formatted(fullest, closedUntil.truncatedTo(ChronoUnit.SECONDS)))
                : Optional.empty();
    }

    /** A command ran out of space. */
    public synchronized void exhausted() {
        closedUntil = clock.instant().plus(pause.multipliedBy(factor));
        factor = Math.min(factor * 2, MAX_FACTOR);
    }

    /** A command had enough space. */
    public synchronized void sufficed() {
        factor = 1;
    }
}
