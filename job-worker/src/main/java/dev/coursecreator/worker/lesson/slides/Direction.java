package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.RichText;
import java.text.Bidi;

/** The base direction of a text: that of its first letter (rules P2 and P3 of the Unicode bidirectional algorithm). */
final class Direction {

    private Direction() {}

    static boolean isRightToLeft(RichText text) {
        return isRightToLeft(text.text());
    }

    static boolean isRightToLeft(String text) {
        return needsBidi(text) && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /** Whether anything in the text runs from right to left. */
    static boolean needsBidi(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /** The flag with which the lines of a text of that direction are ordered. */
    static int flag(boolean rightToLeft) {
        return rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
    }
}
