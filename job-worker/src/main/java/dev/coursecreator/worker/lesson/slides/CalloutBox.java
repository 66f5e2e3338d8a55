package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.SlideBlock.Callout;

/**
 * The box behind the blocks of an admonition on a page.
 *
 * @param top in logical pixels
 * @param bottom in logical pixels
 * @param rightToLeft whether the box has its bar at the right
 */
record CalloutBox(Callout.Type type, double top, double bottom, boolean rightToLeft) {

    private static final double RADIUS = 14;
    private static final double BAR = 7;

    /** The box around both. */
    CalloutBox joined(CalloutBox below) {
        return new CalloutBox(type, top, below.bottom, rightToLeft);
    }

    void draw(Canvas canvas, double x, double width) {
        var color = canvas.theme().color(type);
        canvas.rounded(x, top, width, bottom - top, RADIUS, canvas.theme().box(type));
        canvas.clipped(
                rightToLeft ? x + width - BAR : x,
                top,
                BAR,
                bottom - top,
                () -> canvas.rounded(x, top, width, bottom - top, RADIUS, color));
    }
}
