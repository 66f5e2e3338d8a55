package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.fonts.Emojis;
import net.sourceforge.plantuml.SourceStringReader;

/**
 * Emoji in diagrams. Text in a diagram is drawn by PlantUML, which has pictures of many emoji, but only for notations such as {@code
 * <:1f680:>}. Of a sequence, the first emoji is drawn: the thumb without the tone of its skin.
 */
final class DiagramEmoji {

    private DiagramEmoji() {}

    static String replaced(String plantUml) {
        var replaced = new StringBuilder();
        for (int i = 0; i < plantUml.length(); ) {
            int emoji = Emojis.end(plantUml, i);
            int codePoint = plantUml.codePointAt(i);
            if (emoji > i && hasPicture(codePoint)) {
                replaced.append("<:%x:>".formatted(codePoint));
                i = emoji;
            } else {
                replaced.appendCodePoint(codePoint);
                i += Character.charCount(codePoint);
            }
        }
        return replaced.toString();
    }

    private static boolean hasPicture(int codePoint) {
        return SourceStringReader.class.getResource("/net/sourceforge/plantuml/emoji/data/%x.svg".formatted(codePoint))
                != null;
    }
}
