package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.RichText.Style;
import dev.coursecreator.model.script.SlideBlock.Table.Alignment;
import dev.coursecreator.worker.lesson.slides.LineBreaker.Line;
import dev.coursecreator.worker.lesson.slides.TextStyle.Tone;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** Text broken into lines, ready to be drawn. */
final class Paragraph {

    private final RichText text;
    private final TextStyle style;
    private final double width;
    private final List<Line> lines;
    private final boolean rightToLeft;

    Paragraph(RichText text, TextStyle style, double width) {
        this.text = text;
        this.style = roomy(text, style);
        this.width = width;
        this.lines = new LineBreaker(text, style).lines(width);
        this.rightToLeft = Direction.isRightToLeft(text);
    }

    /** Whether the text begins at the right. */
    boolean rightToLeft() {
        return rightToLeft;
    }

    /** With lines that are high enough for the highest formula. */
    private static TextStyle roomy(RichText text, TextStyle style) {
        double highest = text.runs().stream()
                .filter(run -> run.style() == Style.FORMULA)
                .mapToDouble(
                        run -> TypesetFormula.inline(run.text(), style.size()).height())
                .max()
                .orElse(0);
        return style.leading(Math.max(style.leading(), highest / style.size() + 0.12));
    }

    int lines() {
        return lines.size();
    }

    /** The width that is available for a line. */
    double width() {
        return width;
    }

    double lineHeight() {
        return style.lineHeight();
    }

    double height() {
        return lines.size() * style.lineHeight();
    }

    TextStyle style() {
        return style;
    }

    /** The text of the lines from {@code from} to {@code to} (exclusive). */
    RichText text(int from, int to) {
        if (from == 0 && to == lines.size()) {
            return text;
        }
        return text.substring(lines.get(from).start(), lines.get(to - 1).end());
    }

    /** The areas of the characters from {@code from} to {@code to} (exclusive), one for each of their lines, from the top left corner. */
    List<Rectangle2D> areas(int from, int to) {
        var areas = new ArrayList<Rectangle2D>();
        for (int i = 0; i < lines.size(); i++) {
            int start = Math.max(from, lines.get(i).start());
            int end = Math.min(to, lines.get(i).end());
            if (start < end) {
                var area = area(lines.get(i), start, end);
                areas.add(new Rectangle2D.Double(area.getX(), i * lineHeight(), area.getWidth(), lineHeight()));
            }
        }
        return areas;
    }

    /** Of a line that runs in both directions, the whole is marked. */
    private Rectangle2D area(Line line, int start, int end) {
        var characters = text.text().substring(line.start(), line.end());
        if (rightToLeft && isOneWay(characters)) {
            double right = width - width(line.start(), start);
            double marked = width(start, end);
            return new Rectangle2D.Double(right - marked, 0, marked, 0);
        }
        if (rightToLeft || Direction.needsBidi(characters)) {
            double whole = width(line.start(), line.end());
            return new Rectangle2D.Double(rightToLeft ? width - whole : 0, 0, whole, 0);
        }
        double x = width(line.start(), start);
        return new Rectangle2D.Double(x, 0, width(line.start(), end) - x, 0);
    }

    /** Whether each character is to the left of the one before. */
    private static boolean isOneWay(String characters) {
        return new Bidi(characters, Bidi.DIRECTION_RIGHT_TO_LEFT).isRightToLeft();
    }

    private double width(int start, int end) {
        return TextRun.of(text, style, start, end).stream()
                .mapToDouble(textRun -> textRun.width() + textRun.padding())
                .sum();
    }

    /**
     * Draws the lines, starting at the top left corner, and returns the end of the last line: its right end, or its left end if the
     * text begins at the right.
     */
    double draw(Canvas canvas, double x, double y) {
        return draw(canvas, x, y, Alignment.LEFT);
    }

    /** Draws the lines; {@code LEFT} is where the text begins. */
    double draw(Canvas canvas, double x, double y, Alignment alignment) {
        double right = x;
        double left = x;
        double baseline = y + style.baseline();
        for (var line : lines) {
            var textRuns = visualOrder(line);
            double free = width
                    - textRuns.stream()
                            .mapToDouble(textRun -> textRun.width() + textRun.padding())
                            .sum();
            right = x
                    + switch (alignment) {
                        case LEFT -> rightToLeft ? free : 0;
                        case CENTER -> free / 2;
                        case RIGHT -> rightToLeft ? 0 : free;
                    };
            left = right;
            for (var textRun : textRuns) {
                right = draw(canvas, textRun, right, baseline);
            }
            baseline += style.lineHeight();
        }
        return rightToLeft ? left : right;
    }

    private static double draw(Canvas canvas, TextRun textRun, double x, double baseline) {
        if (textRun.style() == Style.FORMULA) {
            var formula = textRun.formula();
            formula.draw(
                    canvas.graphics(),
                    x,
                    baseline,
                    canvas.theme().color(textRun.textStyle().tone()));
            return x + formula.width();
        }
        double width = textRun.width() + textRun.padding();
        double size = textRun.textStyle().size();
        if (textRun.style() == Style.CODE) {
            canvas.pill(x, baseline - size * 0.98, width, size * 1.3, size * 0.22);
        }
        Color color = color(textRun, canvas.theme());
        if (textRun.fontRun().isEmoji()) {
            canvas.emoji(textRun.fontRun(), x + textRun.before(), baseline, textRun.size());
        } else {
            canvas.text(textRun.glyphs(), x + textRun.before(), baseline, color);
        }
        if (textRun.style() == Style.STRIKETHROUGH) {
            canvas.rectangle(x, baseline - size * 0.3, width, Math.max(1.5, size / 16), color);
        }
        return x + width;
    }

    /** Inline code in a label is in ink, which can be read on its background. */
    private static Color color(TextRun textRun, Theme theme) {
        var tone = textRun.textStyle().tone();
        return theme.color(textRun.style() == Style.CODE && tone == Tone.ACCENT ? Tone.INK : tone);
    }

    /** The text runs of a line in visual order (Unicode bidirectional algorithm). */
    private List<TextRun> visualOrder(Line line) {
        var characters = text.text().substring(line.start(), line.end());
        if (!rightToLeft && !Direction.needsBidi(characters)) {
            return TextRun.of(text, style, line.start(), line.end());
        }
        var bidi = new Bidi(characters, Direction.flag(rightToLeft));
        var textRuns = new ArrayList<TextRun>();
        var levels = new ArrayList<Byte>();
        for (int i = 0; i < bidi.getRunCount(); i++) {
            var level = (byte) bidi.getRunLevel(i);
            for (var textRun :
                    TextRun.of(text, style, line.start() + bidi.getRunStart(i), line.start() + bidi.getRunLimit(i))) {
                textRuns.add(level % 2 == 1 ? textRun.reversed() : textRun);
                levels.add(level);
            }
        }
        var order = textRuns.toArray(TextRun[]::new);
        var levelOf = new byte[order.length];
        for (int i = 0; i < levelOf.length; i++) {
            levelOf[i] = levels.get(i);
        }
        Bidi.reorderVisually(levelOf, 0, order, 0, order.length);
        return List.of(order);
    }
}
