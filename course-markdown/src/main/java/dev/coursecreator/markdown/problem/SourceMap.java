package dev.coursecreator.markdown.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where each line of a course was written. A course of several files is one document with all their lines. */
public final class SourceMap {

    /**
     * A line as its author knows it.
     *
     * @param file null for the only file of a course
     * @param line counted from 1
     */
    public record Origin(@Nullable String file, int line) {}

    private final List<Origin> lines = new ArrayList<>();

    /** Returns the number of lines so far. */
    public int size() {
        return lines.size();
    }

    public void add(@Nullable String file, int line) {
        lines.add(new Origin(file, line));
    }

    /** Returns the origin of a line of the document, counted from 1; a line of its own if it is not known. */
    public Origin of(int line) {
        return line >= 1 && line <= lines.size() ? lines.get(line - 1) : new Origin(null, Math.max(1, line));
    }
}
