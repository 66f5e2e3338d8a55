package dev.coursecreator.gateway.submission;

import dev.coursecreator.fonts.Fonts;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where further fonts are.
 *
 * @param directory folder with font files for characters that no bundled font has; null if there is none
 */
@ConfigurationProperties("course-creator.fonts")
record FontSettings(@Nullable Path directory) {

    /** Makes the fonts available. */
    void apply() {
        if (directory != null) {
            Fonts.lookIn(directory);
        }
    }
}
