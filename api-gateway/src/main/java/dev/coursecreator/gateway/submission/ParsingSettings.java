package dev.coursecreator.gateway.submission;

import dev.coursecreator.model.Check;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for reading the Markdown of courses.
 *
 * @param timeout for a course, without the time for its pictures
 */
@ConfigurationProperties(ParsingSettings.PREFIX)
record ParsingSettings(@DefaultValue("30s") Duration timeout) {

    static final String PREFIX = "course-creator.parsing";

    ParsingSettings {
        Check.atLeast(PREFIX + ".timeout in ms", timeout.toMillis(), 1);
    }
}
