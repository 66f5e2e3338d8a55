package dev.coursecreator.model.script;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Text with inline formatting: a sequence of runs with one style each. Contains plain characters, never markup. A run that consists of
 * a line feed is a line break.
 */
public record RichText(List<Run> runs) {

    public static final RichText EMPTY = new RichText(List.of());

    public RichText {
        runs = List.copyOf(runs);
    }

    public static RichText plain(String text) {
        return text.isEmpty() ? EMPTY : new RichText(List.of(new Run(text, Style.PLAIN)));
    }

    /** Returns the text without formatting. */
    public String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    /** Returns the characters from {@code start} to {@code end} (exclusive) of {@link #text()} with their formatting. */
    public RichText substring(int start, int end) {
        var part = new ArrayList<Run>();
        int offset = 0;
        for (var run : runs) {
            int from = Math.max(start - offset, 0);
            int to = Math.min(end - offset, run.text().length());
            if (from < to) {
                part.add(new Run(run.text().substring(from, to), run.style()));
            }
            offset += run.text().length();
        }
        return new RichText(part);
    }

    /** Returns the text with its plain runs in the given style. */
    public RichText in(Style style) {
        return new RichText(runs.stream()
                .map(run -> run.style() == Style.PLAIN ? new Run(run.text(), style) : run)
                .toList());
    }

    /** Returns the text without leading and trailing white space. */
    public RichText strip() {
        var text = text();
        var start = text.length() - text.stripLeading().length();
        return substring(start, Math.max(start, text.stripTrailing().length()));
    }

    /** The formatting of a run. */
    public enum Style {
        PLAIN,
        EMPHASIS,
        STRONG,
        CODE,
        STRIKETHROUGH
    }

    /** A piece of text in one style. */
    public record Run(String text, Style style) {}
}
