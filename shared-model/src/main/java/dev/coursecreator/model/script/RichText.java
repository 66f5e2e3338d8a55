package dev.coursecreator.model.script;

import java.util.List;
import java.util.stream.Collectors;

/** Text with inline formatting, in runs of one style each. Holds characters only, never markup. */
public record RichText(List<Run> runs) {

    public static final RichText EMPTY = new RichText(List.of());

    public RichText {
        runs = List.copyOf(runs);
    }

    public static RichText plain(String text) {
        return text.isEmpty() ? EMPTY : new RichText(List.of(new Run(text, Style.PLAIN)));
    }

    /** The characters alone. */
    public String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    /** How a run is set. */
    public enum Style {
        PLAIN,
        EMPHASIS,
        STRONG,
        CODE,
        STRIKETHROUGH
    }

    /** A stretch of text in one style. */
    public record Run(String text, Style style) {}
}
