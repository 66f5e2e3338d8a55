package dev.coursecreator.worker.lesson.video;

import dev.coursecreator.model.Check;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The encoder settings among {@code course-creator.worker.*}.
 *
 * @param encoder path of the ffmpeg executable; if absent, the one on the PATH, otherwise the bundled one
 * @param encoderTimeout maximum duration of one encoder run
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
