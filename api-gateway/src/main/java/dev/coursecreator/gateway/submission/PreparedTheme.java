package dev.coursecreator.gateway.submission;

import dev.coursecreator.fonts.CourseFonts;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.CourseTheme;
import dev.coursecreator.model.script.Warning;
import java.util.List;
import java.util.stream.Stream;

/**
 * A theme whose files are stored.
 *
 * @param fonts those of the theme, for checking which characters they have
 * @param warnings what of the theme is left out
 */
record PreparedTheme(CourseTheme theme, CourseFonts fonts, List<Warning> warnings) {

    /** The script with the warnings of the theme. */
    CourseScript warned(CourseScript script) {
        return warnings.isEmpty()
                ? script
                : new CourseScript(
                        script.title(),
                        script.description(),
                        script.author(),
                        script.language(),
                        script.tags(),
                        script.lessons(),
                        Stream.concat(warnings.stream(), script.warnings().stream())
                                .toList());
    }
}
