package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.RichText;
import dev.coursecreator.worker.lesson.slides.TextStyle.Tone;

/** The footer of a page: course, lesson, page number and a progress bar. */
final class Footer {

    private static final double BASELINE = 680;
    private static final double BAR = 5;
    private static final TextStyle STYLE = TextStyle.body(17).in(Tone.MUTED);

    private Footer() {}

    static void draw(Canvas canvas, DrawSlide.Input input, double x, double width) {
        var lesson = "Lesson " + input.lesson() + " of " + input.lessonCount() + "   \u00B7   " + input.page() + " / "
                + input.pages();
        double lessonWidth = Canvas.width(lesson, STYLE);
        var title = TextTruncation.truncate(
                DisplayableText.ofProse(RichText.plain(input.courseTitle())).text(), STYLE, width - lessonWidth - 60);
        var rightToLeft = Direction.isRightToLeft(title);
        canvas.text(lesson, STYLE, rightToLeft ? x : x + width - lessonWidth, BASELINE);
        canvas.text(title, STYLE, rightToLeft ? x + width - Canvas.width(title, STYLE) : x, BASELINE);
        double done = (double) input.page() / input.pages() * Canvas.WIDTH;
        canvas.rectangle(
                0, Canvas.HEIGHT - BAR, Canvas.WIDTH, BAR, canvas.theme().line());
        canvas.rectangle(0, Canvas.HEIGHT - BAR, done, BAR, canvas.theme().accent());
    }
}
