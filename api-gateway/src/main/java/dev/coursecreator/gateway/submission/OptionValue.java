package dev.coursecreator.gateway.submission;

import dev.coursecreator.markdown.frontmatter.DeclaredTheme;
import dev.coursecreator.markdown.picture.PictureReference;
import dev.coursecreator.model.color.HexColor;
import dev.coursecreator.rest.problem.InvalidInputException.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A value and where it was given: in the front matter or in an option.
 *
 * @param field of the request
 * @param place names the line of the front matter; null for an option
 * @param line of the front matter; null for an option
 * @param file with the front matter; null for an option, or if the course is a single file
 */
record OptionValue<T>(
        T value,
        String field,
        @Nullable String place,
        @Nullable Integer line,
        @Nullable String file) {

    private static final String MARKDOWN = "markdown";

    static <T> OptionValue<T> option(String name, T value) {
        return new OptionValue<>(value, "options.theme." + name, null, null, null);
    }

    static OptionValue<HexColor> written(DeclaredTheme.Accent accent) {
        return new OptionValue<>(accent.color(), MARKDOWN, accent.place(), accent.line(), accent.file());
    }

    static OptionValue<String> written(PictureReference reference) {
        return new OptionValue<>(reference.url(), MARKDOWN, reference.place(), reference.line(), reference.file());
    }

    /**
     * Creates a violation.
     *
     * @param what names the value, such as "the logo x.png"
     * @param reason the predicate of a sentence, such as "is damaged"
     */
    Violation violation(String what, String reason) {
        var place = this.place;
        var sentence = what + " " + reason + ".";
        return new Violation(
                field,
                place == null ? value.toString() : null,
                place == null ? "T" + sentence.substring(1) : place + ": " + sentence,
                line);
    }
}
