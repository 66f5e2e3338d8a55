package dev.coursecreator.worker.diskspace;

import dev.coursecreator.model.Check;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings {@code course-creator.worker.disk-space.*}.
 *
 * @param minimum free space that the worker needs to take a command; 0 takes commands on a full disk
 * @param pause how long the worker takes no command after one ran out of space; doubles each time it happens again, up to 32 times that
 */
@ConfigurationProperties("course-creator.worker.disk-space")
record DiskSpaceSettings(
        @DefaultValue("200MB") DataSize minimum,
        @DefaultValue("10s") Duration pause) {

    DiskSpaceSettings {
        Check.atLeast("course-creator.worker.disk-space.minimum in bytes", minimum.toBytes(), 0);
        Check.atLeast("course-creator.worker.disk-space.pause in ms", pause.toMillis(), 1);
    }
}
