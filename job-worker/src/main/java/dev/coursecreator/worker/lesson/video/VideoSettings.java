package dev.coursecreator.worker.lesson.video;

import dev.coursecreator.model.Check;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How lessons are encoded.
 *
 * @param encoder the ffmpeg program to use; if absent, the one on the PATH, else the one that came with the worker
 * @param encoderTimeout how long one run of the encoder may take
 */
@ConfigurationProperties("course-creator.worker")
public record VideoSettings(
        @Nullable Path encoder, @DefaultValue("15m") Duration encoderTimeout) {

    public VideoSettings {
        Check.that(
                encoderTimeout.isPositive(),
                "course-creator.worker.encoder-timeout must be positive but was " + encoderTimeout);
    }
}
