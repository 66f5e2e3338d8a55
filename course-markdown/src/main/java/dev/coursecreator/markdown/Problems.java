package dev.coursecreator.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the errors of a document, so that an author sees all of them at once. */
final class Problems {

    static final int MAX_ERRORS = 50;

    private final List<MarkdownError> errors = new ArrayList<>();
    private @Nullable Integer lesson;

    /** Sets the lesson that the following errors belong to; null for none. */
    void setLesson(@Nullable Integer lesson) {
        this.lesson = lesson;
    }

    void add(int line, String detail) {
        errors.add(new MarkdownError(line, lesson, detail));
    }

    int count() {
        return errors.size();
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    List<MarkdownError> inOrder() {
        return errors.stream()
                .sorted(Comparator.comparingInt(MarkdownError::line))
                .limit(MAX_ERRORS)
                .toList();
    }
}
