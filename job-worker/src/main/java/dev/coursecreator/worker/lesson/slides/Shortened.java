package dev.coursecreator.worker.lesson.slides;

/** Text for places where it is only a reminder: cut, with an ellipsis, to the width there is. */
final class Shortened {

    private Shortened() {}

    static String to(String text, TextStyle style, double width) {
        var shortened = text.length() > 300 ? text.substring(0, 300) : text;
        if (shortened.equals(text) && Canvas.width(text, style) <= width) {
            return text;
        }
        while (!shortened.isEmpty() && Canvas.width(shortened + "\u2026", style) > width) {
            shortened = shortened.substring(0, shortened.offsetByCodePoints(shortened.length(), -1));
        }
        return shortened.strip() + "\u2026";
    }
}
