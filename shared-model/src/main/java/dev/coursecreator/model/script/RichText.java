package dev.coursecreator.model.script;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    /** Returns the text for readers that see neither formatting nor typeset formulas: a formula with commands is put in words. */
    public String plainText() {
        return runs.stream()
                .map(run -> run.said() != null && run.text().matches("(?s).*[\\\\^_{}].*") ? run.said() : run.text())
                .collect(Collectors.joining());
    }

    /** Returns the characters from {@code start} to {@code end} (exclusive) of {@link #text()} with their formatting. Half a formula is code. */
    public RichText substring(int start, int end) {
        return split(List.of(start, end)).get(1);
    }

    /**
     * Divides the text at offsets of {@link #text()}, in ascending order, into one part more than there are offsets. Half a formula is
     * code.
     */
    public List<RichText> split(List<Integer> offsets) {
        var parts = new ArrayList<RichText>();
        var part = new ArrayList<Run>();
        int runStart = 0;
        for (var run : runs) {
            int length = run.text().length();
            int from = 0;
            while (parts.size() < offsets.size() && offsets.get(parts.size()) < runStart + length) {
                int to = Math.max(offsets.get(parts.size()) - runStart, from);
                if (from < to) {
                    part.add(run.substring(from, to));
                }
                parts.add(new RichText(part));
                part.clear();
                from = to;
            }
            if (from < length) {
                part.add(run.substring(from, length));
            }
            runStart += length;
        }
        while (parts.size() <= offsets.size()) {
            parts.add(new RichText(part));
            part.clear();
        }
        return List.copyOf(parts);
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
        STRIKETHROUGH,
        /** LaTeX source, in math mode, to be typeset. */
        FORMULA
    }

    /**
     * A piece of text in one style.
     *
     * @param said the words that are spoken for a formula; null if the text itself is spoken
     */
    public record Run(
            String text,
            Style style,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String said) {

        /** Creates a piece of text that is spoken as it is written. */
        public Run(String text, Style style) {
            this(text, style, null);
        }

        private Run substring(int from, int to) {
            if (from == 0 && to == text.length()) {
                return this;
            }
            return new Run(text.substring(from, to), style == Style.FORMULA ? Style.CODE : style);
        }
    }
}
