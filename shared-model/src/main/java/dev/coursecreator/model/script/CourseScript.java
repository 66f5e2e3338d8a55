package dev.coursecreator.model.script;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.coursecreator.model.Check;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A parsed course, ready to be rendered.
 *
 * @param language BCP 47 language tag of the text, such as {@code en}
 * @param lessons at least one, numbered from 1 without gaps
 * @param warnings what was understood otherwise than written, by line; null means none
 */
public record CourseScript(
        String title,
        String description,
        @Nullable String author,
        String language,
        List<String> tags,
        List<LessonScript> lessons,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
        List<Warning> warnings) {

    /** Maximum length of a title, also of an edited one, in characters. */
    public static final int MAX_TITLE_LENGTH = 200;

    /** Maximum length of a description, also of an edited one, in characters. */
    public static final int MAX_DESCRIPTION_LENGTH = 5_000;

    public CourseScript {
        Check.notBlank("title", title);
        Check.notBlank("language", language);
        tags = List.copyOf(tags);
        lessons = List.copyOf(lessons);
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
        Check.that(!lessons.isEmpty(), "a course must have at least one lesson");
        for (int i = 0; i < lessons.size(); i++) {
            Check.that(lessons.get(i).number() == i + 1, "lessons must be numbered from 1 without gaps");
        }
    }

    /** Creates a course without warnings. */
    public CourseScript(
            String title,
            String description,
            @Nullable String author,
            String language,
            List<String> tags,
            List<LessonScript> lessons) {
        this(title, description, author, language, tags, lessons, List.of());
    }

    /** Returns the same course with further warnings, before its own. */
    public CourseScript withWarnings(List<Warning> further) {
        return further.isEmpty()
                ? this
                : new CourseScript(
                        title,
                        description,
                        author,
                        language,
                        tags,
                        lessons,
                        Stream.concat(further.stream(), warnings().stream()).toList());
    }

    @Override
    public List<Warning> warnings() {
        return Objects.requireNonNullElse(warnings, List.of());
    }
}
