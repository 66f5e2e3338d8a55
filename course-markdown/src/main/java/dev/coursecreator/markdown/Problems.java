package dev.coursecreator.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with a document, so that an author hears it all at once. */
final class Problems {

    static final int MOST = 50;

    private final List<MarkdownError> errors = new ArrayList<>();
    private @Nullable Integer lesson;

    /** What is added from now on is about this lesson. */
    void within(@Nullable Integer lesson) {
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
                .limit(MOST)
                .toList();
    }
}
