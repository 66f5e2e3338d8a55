package dev.coursecreator.model.script;

import java.util.List;
import java.util.stream.Collectors;

/** Text with inline formatting: a sequence of runs with one style each. Contains plain characters, never markup. */
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
