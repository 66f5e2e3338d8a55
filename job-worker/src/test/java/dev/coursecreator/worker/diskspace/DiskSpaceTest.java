package dev.coursecreator.worker.diskspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceTest {

    private static final String SETTING = "course-creator.artifacts.dir";
    private static final long MORE_THAN_ANY_DISK = Long.MAX_VALUE / 2;

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-11-02T10:15:30.123Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    @Test
    void withRoomThereIsNoShortage() {
        assertThat(needing(1).shortage()).isEmpty();
        assertThat(needing(0).shortage()).isEmpty();
    }

    @Test
    void aShortageNamesTheSettingAndNotTheFolder() {
        assertThat(needing(MORE_THAN_ANY_DISK).shortage().orElseThrow())
                .startsWith("no space left on course-creator.artifacts.dir: ")
                .contains("course-creator.worker.disk-space.minimum")
                .doesNotContain(folder.toString());
    }

    @Test
    void aFolderThatDoesNotExistYetIsOnTheDiskOfItsParent() {
        var space = new DiskSpace(
                List.of(new OutputFolder(SETTING, folder.resolve("data/artifacts"), MORE_THAN_ANY_DISK)),
                Duration.ofSeconds(10),
                clock);

        assertThat(space.shortage()).isPresent();
    }

    @Test
    void afterACommandThatRanOutOfSpaceTheWorkerPausesForLongerEachTime() {
        var space = needing(1);
        space.exhausted();
        assertThat(space.shortage())
                .contains(
                        "no space left on course-creator.artifacts.dir: a command needed more; the next one is taken at"
                                + " 2026-11-02T10:15:40Z");
        assertPausedFor(space, Duration.ofSeconds(10));
        space.exhausted();
        assertPausedFor(space, Duration.ofSeconds(20));
        for (int i = 0; i < 9; i++) {
            space.exhausted();
        }
        assertPausedFor(space, Duration.ofSeconds(320));

        space.sufficed();
        space.exhausted();
        assertPausedFor(space, Duration.ofSeconds(10));
    }

    private void assertPausedFor(DiskSpace space, Duration pause) {
        now = now.plus(pause).minusMillis(1);
        assertThat(space.shortage()).isPresent();
        now = now.plusMillis(1);
        assertThat(space.shortage()).isEmpty();
    }

    private DiskSpace needing(long minimum) {
        return new DiskSpace(List.of(new OutputFolder(SETTING, folder, minimum)), Duration.ofSeconds(10), clock);
    }
}
