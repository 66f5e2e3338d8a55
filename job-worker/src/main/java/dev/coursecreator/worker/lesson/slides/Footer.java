package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.RichText;
import dev.coursecreator.worker.lesson.slides.TextStyle.Tone;

/** The footer of a page: course, the author's text, lesson, page number and a progress bar. */
final class Footer {

    private static final double BASELINE = 680;
    private static final double BAR = 5;
    private static final double SPACE = 36;
    private static final TextStyle STYLE = TextStyle.body(17).in(Tone.MUTED);

    private Footer() {}

    static void draw(Canvas canvas, DrawSlide.Input input, double x, double width) {
        var lesson = input.phrases().lessonOf(input.lesson(), input.lessonCount()) + "   \u00B7   " + input.page()
                + " / " + input.pages();
        double lessonWidth = Canvas.width(lesson, STYLE);
        double room = width - lessonWidth - 60;
        var text = text(input, room);
        double textWidth = Canvas.width(text, STYLE);
        var title = TextTruncation.truncate(
                displayable(input.courseTitle()), STYLE, text.isEmpty() ? room : room - textWidth - SPACE);
        double titleWidth = Canvas.width(title, STYLE);
        var rightToLeft = Direction.isRightToLeft(title);
        canvas.text(lesson, STYLE, rightToLeft ? x : x + width - lessonWidth, BASELINE);
        canvas.text(title, STYLE, rightToLeft ? x + width - titleWidth : x, BASELINE);
        if (!text.isEmpty()) {
            double offset = titleWidth + SPACE;
            canvas.text(text, STYLE, rightToLeft ? x + width - offset - textWidth : x + offset, BASELINE);
            double rule = titleWidth + SPACE / 2;
            canvas.rectangle(
                    rightToLeft ? x + width - rule : x + rule,
                    BASELINE - 13,
                    1.5,
                    16,
                    canvas.theme().muted());
        }
        double done = (double) input.page() / input.pages() * Canvas.WIDTH;
        canvas.rectangle(
                0, Canvas.HEIGHT - BAR, Canvas.WIDTH, BAR, canvas.theme().line());
        canvas.rectangle(0, Canvas.HEIGHT - BAR, done, BAR, canvas.theme().accent());
    }

    /** The text that the author chose; it takes at most three fifths of the room. */
    private static String text(DrawSlide.Input input, double room) {
        var footer = input.themeOrDefault().footer();
        return footer == null ? "" : TextTruncation.truncate(displayable(footer), STYLE, (room - SPACE) * 0.6);
    }

    private static String displayable(String text) {
        return DisplayableText.ofProse(RichText.plain(text)).text();
    }
}
