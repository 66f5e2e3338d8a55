package dev.coursecreator.markdown;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.script.CourseScript;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of reading an author's Markdown. */
public sealed interface ParsedCourse {

    /**
     * A course.
     *
     * @param lines where each lesson begins, from 1
     * @param pictures that it names, in their order
     * @param voice from the front matter; null if it names none
     * @param theme from the front matter: the course's background style; null if it names none
     */
    record Valid(
            CourseScript script,
            List<Integer> lines,
            List<PictureReference> pictures,
            @Nullable String voice,
            @Nullable String theme)
            implements ParsedCourse {}

    /**
     * What to change, in the order of the lines.
     *
     * @param errors at least one, at most {@value Problems#MOST}
     */
    record Invalid(List<MarkdownError> errors) implements ParsedCourse {
        public Invalid {
            errors = List.copyOf(errors);
            Check.that(!errors.isEmpty(), "an invalid course must name an error");
        }
    }
}
