package dev.coursecreator.markdown;

import dev.coursecreator.model.script.Warning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the problems of a document, so that an author sees all of them at once. An error is something that no course can be made
 * of; everything else is understood as well as possible, with a warning.
 */
final class Problems {

    /** Maximum number of errors, and of warnings, that are reported. */
    static final int MAX_REPORTED = 50;

    private final List<MarkdownError> errors = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private @Nullable Integer lesson;

    /** Sets the lesson that the following problems belong to; null for none. */
    void setLesson(@Nullable Integer lesson) {
        this.lesson = lesson;
    }

    /** Adds something that the author must correct. */
    void error(int line, String detail) {
        errors.add(new MarkdownError(line, lesson, detail));
    }

    /** Adds something that was understood otherwise than written, or left out. */
    void warn(int line, String detail) {
        warnings.add(new Warning(line, lesson, detail));
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** Returns the errors by line. If the author asked for it, warnings are errors. */
    List<MarkdownError> errors(boolean strict) {
        var all = new ArrayList<>(errors);
        if (strict) {
            warnings.forEach(warning -> all.add(MarkdownError.of(warning)));
        }
        return all.stream()
                .sorted(Comparator.comparingInt(MarkdownError::line))
                .limit(MAX_REPORTED)
                .toList();
    }

    List<Warning> warnings() {
        return warnings.stream()
                .sorted(Comparator.comparingInt(Warning::line))
                .distinct()
                .limit(MAX_REPORTED)
                .toList();
    }
}
