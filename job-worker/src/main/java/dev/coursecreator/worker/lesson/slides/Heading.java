package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.RichText.Run;
import dev.coursecreator.model.script.RichText.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * The header of a page. The first page of a lesson shows the lesson's number and title in large letters; the other pages show the
 * slide's heading below a small label with the lesson's title.
 *
 * @param continued the label beside it if the slide began on an earlier page; otherwise empty
 */
record Heading(int lesson, String eyebrow, List<Paragraph> lines, boolean opening, String continued) {

    private static final double TOP = 56;
    private static final double OPENING_TOP = 76;
    private static final double RULE = 6;
    private static final double NUMERAL_TOP = 60;
    private static final TextStyle NUMERAL = TextStyle.title(430);
    private static final double EYEBROW = 34;
    private static final TextStyle LABEL = TextStyle.label(19);
    private static final TextStyle OPENING_LABEL = TextStyle.label(26);
    private static final TextStyle CONTINUED = TextStyle.body(22).in(TextStyle.Tone.MUTED);

    /** The room for it beside a heading, in most languages. */
    private static final double CONTINUED_WIDTH = 130;

    private static final double CONTINUED_GAP = 14;
    private static final int MAX_LINES = 3;

    static Heading of(DrawSlide.Input input, double width) {
        var lessonTitle = DisplayableText.ofProse(RichText.plain(input.lessonTitle()));
        boolean same = sameText(lessonTitle, input.heading());
        var phrases = input.phrases();
        var lines = new ArrayList<Paragraph>();
        if (input.opening()) {
            lines.add(fitted(lessonTitle, width * 0.9, 68, 54, 42));
            if (!same && !input.heading().runs().isEmpty()) {
                lines.add(fitted(input.heading(), width, 32, 28));
            }
            return new Heading(input.lesson(), phrases.lesson(input.lesson()), lines, true, "");
        }
        var continued = input.continued() ? phrases.continued() : "";
        double room = input.continued()
                ? width - Math.max(CONTINUED_WIDTH, Canvas.width(continued, CONTINUED) + 2 * CONTINUED_GAP)
                : width;
        if (!input.heading().runs().isEmpty()) {
            lines.add(fitted(input.heading(), room, 46, 38, 32));
        }
        var eyebrow = same ? phrases.lesson(input.lesson()) : lessonTitle.text();
        return new Heading(input.lesson(), TextTruncation.truncate(eyebrow, LABEL, width), lines, false, continued);
    }

    private static boolean sameText(RichText title, RichText heading) {
        return title.text().strip().equalsIgnoreCase(heading.text().strip());
    }

    /** The largest size at which the text takes two lines, or three at the smallest size; truncated if still too long. */
    private static Paragraph fitted(RichText text, double width, double... sizes) {
        Paragraph paragraph = new Paragraph(text, TextStyle.title(sizes[0]), width);
        for (int i = 1; i < sizes.length && paragraph.lines() > 2; i++) {
            paragraph = new Paragraph(text, TextStyle.title(sizes[i]), width);
        }
        if (paragraph.lines() <= MAX_LINES) {
            return paragraph;
        }
        var runs = new ArrayList<>(paragraph.text(0, 2).runs());
        runs.add(new Run("\u2026", Style.PLAIN));
        return new Paragraph(new RichText(runs), paragraph.style(), width);
    }

    /** Whether the text fits completely as a heading. */
    static boolean fits(RichText text, double width) {
        return new Paragraph(text, TextStyle.title(42), width * 0.9).lines() <= MAX_LINES
                && new Paragraph(text, TextStyle.title(32), width - CONTINUED_WIDTH).lines() <= MAX_LINES;
    }

    /** The height from the top of the page, including the space below. */
    double height() {
        double height = opening ? OPENING_TOP + EYEBROW + 16 : TOP + EYEBROW;
        for (int i = 0; i < lines.size(); i++) {
            height += lines.get(i).height() + (i > 0 ? 18 : 0);
        }
        return height + (lines.isEmpty() ? 8 : opening ? 22 + RULE + 34 : 30);
    }

    void draw(Canvas canvas, double x) {
        if (opening) {
            numeral(canvas);
        }
        double y = opening ? OPENING_TOP : TOP;
        var label = opening ? OPENING_LABEL : LABEL;
        canvas.text(
                eyebrow, label, rightToLeft() ? right(x) - Canvas.width(eyebrow, label) : x, y + (opening ? 24 : 18));
        y += opening ? EYEBROW + 16 : EYEBROW;
        for (int i = 0; i < lines.size(); i++) {
            y += i > 0 ? 18 : 0;
            var line = lines.get(i);
            double end = line.draw(canvas, line.rightToLeft() ? right(x) - line.width() : x, y);
            y += lines.get(i).height();
            if (!continued.isEmpty()) {
                var style = lines.get(i).style();
                double baseline = y - style.lineHeight() + style.baseline();
                double left = line.rightToLeft()
                        ? end - CONTINUED_GAP - Canvas.width(continued, CONTINUED)
                        : end + CONTINUED_GAP;
                canvas.text(continued, CONTINUED, left, baseline);
            }
        }
        if (opening) {
            canvas.rounded(
                    rightToLeft() ? right(x) - 84 : x,
                    y + 22,
                    84,
                    RULE,
                    RULE / 2,
                    canvas.theme().accent());
        }
    }

    private boolean rightToLeft() {
        return !lines.isEmpty() && lines.getFirst().rightToLeft();
    }

    private static double right(double x) {
        return Canvas.WIDTH - x;
    }

    /** The lesson's number as a large, faint numeral, on the side where the title ends. */
    private void numeral(Canvas canvas) {
        var number = String.valueOf(lesson);
        double width = Canvas.width(number, NUMERAL);
        // In some fonts, digits are higher; below the corner, which may have a logo.
        double baseline = Math.max(378, NUMERAL_TOP + Canvas.ascent(number, NUMERAL));
        canvas.text(number, NUMERAL, canvas.theme().faint(), rightToLeft() ? 70 : Canvas.WIDTH - 70 - width, baseline);
    }
}
