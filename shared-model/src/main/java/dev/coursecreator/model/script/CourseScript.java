package dev.coursecreator.model.script;

import dev.coursecreator.model.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parsed course, ready to be rendered.
 *
 * @param language BCP 47 language tag of the text, such as {@code en}
 * @param lessons at least one, numbered from 1 without gaps
 */
public record CourseScript(
        String title,
        String description,
        @Nullable String author,
        String language,
        List<String> tags,
        List<LessonScript> lessons) {

    public CourseScript {
        Check.notBlank("title", title);
        Check.notBlank("language", language);
        tags = List.copyOf(tags);
        lessons = List.copyOf(lessons);
        Check.that(!lessons.isEmpty(), "a course must have at least one lesson");
        for (int i = 0; i < lessons.size(); i++) {
            Check.that(lessons.get(i).number() == i + 1, "lessons must be numbered from 1 without gaps");
        }
    }
}
