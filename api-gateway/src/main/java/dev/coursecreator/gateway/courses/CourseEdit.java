package dev.coursecreator.gateway.courses;

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
 * The own fields of a course as a client writes them.
 *
 * @param title 1 to 200 characters on one line
 * @param description at most 5,000 characters; may have several lines
 * @param author at most 200 characters on one line
 * @param tags at most 20, of 1 to 50 characters each, none twice
 */
record CourseEdit(
        @Schema(description = "One line", minLength = 1, maxLength = CourseEdit.TITLE) @Nullable
        String title,

        @Schema(nullable = true, maxLength = CourseEdit.DESCRIPTION) @Nullable
        String description,

        @Schema(nullable = true, description = "One line; null names nobody", maxLength = CourseEdit.AUTHOR) @Nullable
        String author,

        @ArraySchema(
                arraySchema = @Schema(description = "At most 20, of 1 to 50 characters each, none twice"),
                maxItems = CourseEdit.TAGS)
        @Nullable
        List<@Nullable String> tags) {

    private static final int TITLE = 200;
    private static final int DESCRIPTION = 5000;
    private static final int AUTHOR = 200;
    private static final int TAGS = 20;
    private static final int TAG = 50;

    /** The fields in their final form, without white space around them; refuses everything that is wrong at once. */
    CourseFields checked() {
        var violations = new ArrayList<Violation>();
        var fields = new CourseFields(
                line("title", TITLE, title, violations),
                text(violations),
                author == null ? null : line("author", AUTHOR, author, violations),
                tags(violations));
        if (!violations.isEmpty()) {
            throw new InvalidInputException(violations);
        }
        return fields;
    }

    private static String line(String field, int longest, @Nullable String value, List<Violation> violations) {
        var text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            violations.add(violation(field, value, "must not be empty"));
        }
        checkLength(field, longest, text, violations);
        if (text.codePoints().anyMatch(c -> isControl(c) || c == '\u2028' || c == '\u2029')) {
            violations.add(violation(field, text, "must be one line without control characters"));
        }
        return text;
    }

    private String text(List<Violation> violations) {
        var text = Objects.requireNonNullElse(description, "").strip();
        checkLength("description", DESCRIPTION, text, violations);
        if (text.codePoints().anyMatch(c -> isControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            violations.add(violation("description", text, "must not have control characters but line breaks and tabs"));
        }
        return text;
    }

    private List<String> tags(List<Violation> violations) {
        var given = Objects.requireNonNullElse(tags, List.<@Nullable String>of());
        if (given.size() > TAGS) {
            violations.add(violation("tags", given.size() + " tags", "must be at most " + TAGS));
        }
        var checked = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (int i = 0; i < Math.min(given.size(), TAGS); i++) {
            var tag = line("tags[" + i + "]", TAG, given.get(i), violations);
            if (!seen.add(tag.toLowerCase(Locale.ROOT))) {
                violations.add(violation("tags[" + i + "]", tag, "must not be there twice"));
            }
            checked.add(tag);
        }
        return checked;
    }

    private static void checkLength(String field, int longest, String text, List<Violation> violations) {
        var length = text.codePointCount(0, text.length());
        if (length > longest) {
            violations.add(
                    violation(field, text, "must have at most %d characters but has %d".formatted(longest, length)));
        }
    }

    /** Also half characters, and what would turn the direction of the text around it. */
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
