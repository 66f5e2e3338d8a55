package dev.coursecreator.gateway.courses;

import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.rest.problem.InvalidInputException;
import dev.coursecreator.rest.problem.InvalidInputException.Violation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The editable fields of a course, as sent by a client.
 *
 * @param title 1 to 200 characters, one line
 * @param description at most 5,000 characters, may have several lines
 * @param author at most 200 characters, one line
 * @param tags at most 20, each of 1 to 50 characters, without duplicates
 */
record CourseEdit(
        @Schema(description = "One line", minLength = 1, maxLength = CourseScript.MAX_TITLE_LENGTH) @Nullable
        String title,

        @Schema(nullable = true, maxLength = CourseScript.MAX_DESCRIPTION_LENGTH) @Nullable
        String description,

        @Schema(nullable = true, description = "One line; null for no author", maxLength = CourseEdit.MAX_AUTHOR_LENGTH)
        @Nullable
        String author,

        @ArraySchema(
                arraySchema = @Schema(description = "At most 20, each of 1 to 50 characters, without duplicates"),
                maxItems = CourseEdit.MAX_TAGS)
        @Nullable
        List<@Nullable String> tags) {

    private static final int MAX_AUTHOR_LENGTH = 200;
    private static final int MAX_TAGS = 20;
    private static final int MAX_TAG_LENGTH = 50;

    /**
     * Validates the fields and strips surrounding white space.
     *
     * @throws InvalidInput with all violations
     */
    CourseFields validated() {
        var violations = new ArrayList<Violation>();
        var fields = new CourseFields(
                line("title", CourseScript.MAX_TITLE_LENGTH, title, violations),
                text(violations),
                author == null ? null : line("author", MAX_AUTHOR_LENGTH, author, violations),
                tags(violations));
        if (!violations.isEmpty()) {
            throw new InvalidInputException(violations);
        }
        return fields;
    }

    private static String line(String field, int maxLength, @Nullable String value, List<Violation> violations) {
        var text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            violations.add(violation(field, value, "must not be empty"));
        }
        checkLength(field, maxLength, text, violations);
        if (text.codePoints().anyMatch(c -> isControl(c) || c == '\u2028' || c == '\u2029')) {
            violations.add(violation(field, text, "must be one line without control characters"));
        }
        return text;
    }

    private String text(List<Violation> violations) {
        var text = Objects.requireNonNullElse(description, "").strip();
        checkLength("description", CourseScript.MAX_DESCRIPTION_LENGTH, text, violations);
        if (text.codePoints().anyMatch(c -> isControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            violations.add(
                    violation("description", text, "must not have control characters other than line breaks and tabs"));
        }
        return text;
    }

    private List<String> tags(List<Violation> violations) {
        var given = Objects.requireNonNullElse(tags, List.<@Nullable String>of());
        if (given.size() > MAX_TAGS) {
            violations.add(violation("tags", given.size() + " tags", "must be at most " + MAX_TAGS));
        }
        var checked = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (int i = 0; i < Math.min(given.size(), MAX_TAGS); i++) {
            var tag = line("tags[" + i + "]", MAX_TAG_LENGTH, given.get(i), violations);
            if (!seen.add(tag.toLowerCase(Locale.ROOT))) {
                violations.add(violation("tags[" + i + "]", tag, "must not be a duplicate"));
            }
            checked.add(tag);
        }
        return checked;
    }

    private static void checkLength(String field, int maxLength, String text, List<Violation> violations) {
        var length = text.codePointCount(0, text.length());
        if (length > maxLength) {
            violations.add(
                    violation(field, text, "must have at most %d characters but has %d".formatted(maxLength, length)));
        }
    }

    /** Control characters, unpaired surrogates, and characters that override the text direction. */
    private static boolean isControl(int c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.SURROGATE
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069');
    }

    private static Violation violation(String field, @Nullable String value, String rule) {
        return new Violation(field, value, field + " " + rule + ".", null);
    }
}
