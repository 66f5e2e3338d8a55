package dev.coursecreator.worker.lesson.narration.espeak;

import dev.coursecreator.model.Check;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of espeak-ng among {@code course-creator.worker.*}.
 *
 * @param espeakNg the program; {@code off} for no draft voices
 * @param espeakNgTimeout maximum duration of a sentence's synthesis
 */
@ConfigurationProperties("course-creator.worker")
record EspeakSettings(
        @DefaultValue("espeak-ng") String espeakNg,
        @DefaultValue("30s") Duration espeakNgTimeout) {

    EspeakSettings {
        Check.that(
                espeakNgTimeout.isPositive(),
                "course-creator.worker.espeak-ng-timeout must be positive but was " + espeakNgTimeout);
    }

    boolean isOff() {
        return espeakNg.isBlank() || espeakNg.equals("off") || espeakNg.equals("false");
    }
}
