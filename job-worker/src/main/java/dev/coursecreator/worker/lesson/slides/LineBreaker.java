package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.fonts.Emojis;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.RichText.Style;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Breaks text into lines at line feeds and where Unicode line breaking allows. A word longer than a line is broken between letters. */
final class LineBreaker {

    /** Characters from {@code start} to {@code end} (exclusive); trailing white space is not drawn. */
    record Line(int start, int end) {}

    private static final String IDEOGRAPH = "\u4E00";
    private static final String ACCENT = "\u0301";

    private final RichText text;
    private final String characters;
    private final TextStyle style;
    private final Map<String, Double> widths = new HashMap<>();
    private final List<Atom> atoms = new ArrayList<>();

    /** Unbreakable text, unless it is longer than a line; {@code width} excludes trailing white space. */
    private record Atom(int start, int end, double width, double space) {}

    LineBreaker(RichText text, TextStyle style) {
        this.text = text;
        this.characters = text.text();
        this.style = style;
        var breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(withoutInnerBreaks(text));
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (!Kinsoku.forbidsBreak(characters, end) && !LineBreakRules.forbidsBreak(characters, end)) {
                var trimmed = trimmed(start, end);
                atoms.add(new Atom(start, end, width(start, trimmed), width(trimmed, end)));
                start = end;
            }
        }
    }

    private static String withoutInnerBreaks(RichText text) {
        return text.runs().stream()
                .map(run -> run.style() == Style.FORMULA
                        ? "x".repeat(run.text().length())
                        : withoutBreaksInEmoji(run.text()))
                .collect(Collectors.joining());
    }

    /** Between emoji, lines break as between ideographs; those with accents stand for emoji of several characters. */
    private static String withoutBreaksInEmoji(String text) {
        var unbroken = new StringBuilder(text);
        for (int i = 0; i < text.length(); ) {
            int emoji = Emojis.end(text, i);
            if (emoji > i) {
                unbroken.replace(i, emoji, IDEOGRAPH + ACCENT.repeat(emoji - i - 1));
            }
            i = emoji > i ? emoji : i + Character.charCount(text.codePointAt(i));
        }
        return unbroken.toString();
    }

    /** The end of the range without trailing white space. */
    int trimmed(int start, int end) {
        int trimmed = end;
        while (trimmed > start && Character.isWhitespace(characters.charAt(trimmed - 1))) {
            trimmed--;
        }
        return trimmed;
    }

    /** The width of the longest word. */
    double longestWord() {
        return atoms.stream().mapToDouble(Atom::width).max().orElse(0);
    }

    /** The width on one line. */
    double width() {
        return atoms.stream().mapToDouble(atom -> atom.width() + atom.space()).sum();
    }

    List<Line> lines(double width) {
        var lines = breakLines(width);
        if (style.balanced() && lines.size() > 1 && lines.size() <= 4) {
            return balanced(width, lines);
        }
        return lines.size() > 1 ? withoutRunt(width, lines) : lines;
    }

    /** A smaller width would break a word that need not be broken. */
    private double narrowest(double width) {
        return Math.min(width, longestWord());
    }

    private List<Line> balanced(double width, List<Line> lines) {
        var best = lines;
        double low = Math.max(width / 2, narrowest(width));
        double high = width;
        for (int i = 0; i < 8; i++) {
            var middle = (low + high) / 2;
            var attempt = breakLines(middle);
            if (attempt.size() == lines.size()) {
                best = attempt;
                high = middle;
            } else {
                low = middle;
            }
        }
        return best;
    }

    /** Avoids a runt (a last line of one short word) if slightly narrower lines move another word down. */
    private List<Line> withoutRunt(double width, List<Line> lines) {
        for (double narrower = width; narrower > Math.max(width * 0.8, narrowest(width)); narrower -= width * 0.04) {
            var attempt = breakLines(narrower);
            if (attempt.size() != lines.size()) {
                return lines;
            }
            var last = attempt.getLast();
            if (width(last.start(), last.end()) >= width * 0.15) {
                return attempt;
            }
        }
        return lines;
    }

    private List<Line> breakLines(double width) {
        var lines = new ArrayList<Line>();
        int start = 0;
        double x = 0;
        for (var atom : atoms) {
            if (x + atom.width() > width && atom.start() > start) {
                lines.add(new Line(start, trimmed(start, atom.start())));
                start = atom.start();
                x = 0;
            }
            if (x + atom.width() > width) {
                int end = trimmed(atom.start(), atom.end());
                for (int i = start; i < end; ) {
                    int next = nextLetter(i, end);
                    double letter = width(i, next);
                    if (x + letter > width && i > start) {
                        lines.add(new Line(start, i));
                        start = i;
                        x = 0;
                    }
                    x += letter;
                    i = next;
                }
                x += atom.space();
            } else {
                x += atom.width() + atom.space();
            }
            if (characters.charAt(atom.end() - 1) == '\n') {
                lines.add(new Line(start, trimmed(start, atom.end())));
                start = atom.end();
                x = 0;
            }
        }
        if (start < characters.length() || lines.isEmpty()) {
            lines.add(new Line(start, trimmed(start, characters.length())));
        }
        return lines;
    }

    private int nextLetter(int from, int end) {
        int offset = 0;
        for (var run : text.runs()) {
            int runEnd = offset + run.text().length();
            if (run.style() == Style.FORMULA && offset <= from && from < runEnd) {
                return runEnd;
            }
            offset = runEnd;
        }
        int emoji = Emojis.end(characters, from);
        if (emoji > from) {
            return Math.min(emoji, end);
        }
        int next = from + Character.charCount(characters.codePointAt(from));
        while (next < end && isMark(characters.codePointAt(next))) {
            next += Character.charCount(characters.codePointAt(next));
        }
        return next;
    }

    private static boolean isMark(int codePoint) {
        var type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT;
    }

    private double width(int start, int end) {
        double width = 0;
        for (var textRun : TextRun.of(text, style, start, end)) {
            width += widths.computeIfAbsent(textRun.key(), key -> textRun.width()) + textRun.padding();
        }
        return width;
    }
}
