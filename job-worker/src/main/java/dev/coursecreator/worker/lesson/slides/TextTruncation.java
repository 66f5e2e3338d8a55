package dev.coursecreator.worker.lesson.slides;

/** Truncates text to a width, with an ellipsis. */
final class TextTruncation {

    private TextTruncation() {}

    static String truncate(String text, TextStyle style, double width) {
        var truncated = text.length() > 300 ? text.substring(0, 300) : text;
        if (truncated.equals(text) && Canvas.width(text, style) <= width) {
            return text;
        }
        while (!truncated.isEmpty() && Canvas.width(truncated + "\u2026", style) > width) {
            truncated = truncated.substring(0, truncated.offsetByCodePoints(truncated.length(), -1));
        }
        return truncated.strip() + "\u2026";
    }
}
