package dev.coursecreator.markdown.text;

import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.RichText.Run;
import dev.coursecreator.model.script.RichText.Style;
import java.util.ArrayList;
import java.util.List;

/** The beginning of a text that is shown again. Repeated as a whole, a long one could make a course grow with the square of its Markdown. */
public final class Excerpt {

    private Excerpt() {}

    /** The text, or its first words and an ellipsis if it is longer. */
    public static RichText of(RichText text, int maxLength) {
        var plain = text.text();
        if (plain.length() <= maxLength) {
            return text;
        }
        int space = plain.lastIndexOf(' ', maxLength);
        var isSplit = Character.isHighSurrogate(plain.charAt(maxLength - 1));
        int end = space > 0 ? space : maxLength - (isSplit ? 1 : 0);
        var runs = new ArrayList<>(text.split(List.of(end)).getFirst().runs());
        runs.add(new Run("\u2026", Style.PLAIN));
        return new RichText(runs);
    }
}
