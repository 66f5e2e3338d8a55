package dev.coursecreator.gateway.submission;

import dev.coursecreator.fonts.CourseFonts;
import dev.coursecreator.model.script.CourseTheme;
import dev.coursecreator.model.script.Warning;
import java.util.List;

/**
 * A theme whose files are stored.
 *
 * @param fonts those of the theme, for checking which characters they have
 * @param warnings what of the theme is left out
 */
record PreparedTheme(CourseTheme theme, CourseFonts fonts, List<Warning> warnings) {}
