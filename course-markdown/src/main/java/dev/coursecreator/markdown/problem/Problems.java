package dev.coursecreator.markdown.problem;

import dev.coursecreator.model.script.Warning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collects the problems of a document, so that an author sees all of them at once. An error is something that no course can be made
 * of; everything else is understood as well as possible, with a warning.
 */
public final class Problems {

    /** Maximum number of errors, and of warnings, that are reported. */
    public static final int MAX_REPORTED = 50;

    private final SourceMap sourceMap;
    private final int offset;
    private final List<Found> errors;
    private final List<Found> warnings;
    private @Nullable Integer lesson;

    /** A problem, with its line in the whole document. */
    private record Found(int line, @Nullable Integer lesson, String detail) {}

    /** For a document of a single file. */
    public Problems() {
        this(new SourceMap());
    }

    public Problems(SourceMap sourceMap) {
        this(sourceMap, 0, new ArrayList<>(), new ArrayList<>());
    }

    private Problems(SourceMap sourceMap, int offset, List<Found> errors, List<Found> warnings) {
        this.sourceMap = sourceMap;
        this.offset = offset;
        this.errors = errors;
        this.warnings = warnings;
    }

    /** Returns the same problems for a file that begins after the given number of lines. */
    public Problems ofFileAfter(int lines) {
        return new Problems(sourceMap, lines, errors, warnings);
    }

    /** Sets the lesson that the following problems belong to; null for none. */
    public void setLesson(@Nullable Integer lesson) {
        this.lesson = lesson;
    }

    /** Adds something that the author must correct. */
    public void error(int line, String detail) {
        errors.add(new Found(line + offset, lesson, MessageLimits.shortened(detail)));
    }

    /** Adds something that was understood otherwise than written, or left out. */
    public void warn(int line, String detail) {
        warnings.add(new Found(line + offset, lesson, MessageLimits.shortened(detail)));
    }

    /** Returns the line of the document for one of this file. */
    public int inDocument(int line) {
        return line + offset;
    }

    /** Returns the line of the file that a line of the document stands in. */
    public int lineOf(int line) {
        return sourceMap.of(line + offset).line();
    }

    /** Returns the errors by line. If the author asked for it, warnings are errors. */
    public List<MarkdownError> errors(boolean strict) {
        return Stream.concat(
                        errors.stream().map(found -> Map.entry(found.line(), error(found))),
                        strict
                                ? warnings.stream()
                                        .map(found -> Map.entry(found.line(), MarkdownError.of(warning(found))))
                                : Stream.<Map.Entry<Integer, MarkdownError>>of())
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .distinct()
                .limit(MAX_REPORTED)
                .toList();
    }

    private MarkdownError error(Found found) {
        var origin = sourceMap.of(found.line());
        return new MarkdownError(origin.line(), found.lesson(), found.detail(), origin.file());
    }

    public List<Warning> warnings() {
        return warnings.stream()
                .sorted(Comparator.comparingInt(Found::line))
                .map(this::warning)
                .distinct()
                .limit(MAX_REPORTED)
                .toList();
    }

    private Warning warning(Found found) {
        var origin = sourceMap.of(found.line());
        return new Warning(origin.line(), found.lesson(), found.detail(), origin.file());
    }
}
