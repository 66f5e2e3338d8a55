package dev.coursecreator.markdown.slide;

import dev.coursecreator.markdown.text.SpokenText;
import dev.coursecreator.model.language.Phrases;
import java.util.Locale;
import net.fellbaum.jemoji.Emoji;
import net.fellbaum.jemoji.EmojiManager;

/** What is said for an emoji or a sign that stands alone, as in the cell of a table. Within sentences, emoji are not said. */
final class EmojiWords {

    /** A flag of a region, the longest emoji, has 14; a rating has up to ten stars. */
    private static final int MAX_LENGTH = 40;

    private EmojiWords() {}

    /** Returns the word; another text as it is. Only in English, more signs have words than those for yes, no and none. */
    static String of(String text, Phrases phrases) {
        var sign = text.strip();
        if (!phrases.isInLanguage()) {
            return text;
        }
        return switch (sign.replace("\uFE0F", "")) {
            case "\u2705", "\u2714", "\u2713", "\u2611", "\u2B55" -> phrases.yes();
            case "\u274C", "\u2716", "\u2717", "\u2718", "\u2715", "\u274E" -> phrases.no();
            case "\u2796" -> phrases.none();
            default -> !phrases.isEnglish() || sign.isEmpty() || sign.length() > MAX_LENGTH ? text : named(sign, text);
        };
    }

    private static String named(String sign, String text) {
        var emoji = EmojiManager.extractEmojisInOrder(sign);
        if (emoji.isEmpty() || !SpokenText.withoutEmoji(sign).isEmpty()) {
            return text;
        }
        var name = name(emoji.getFirst());
        if (emoji.stream().distinct().count() > 1) {
            return text;
        }
        return emoji.size() == 1 ? name : emoji.size() + " " + name + (name.endsWith("s") ? "" : "s");
    }

    /** Without details, such as the skin tone: {@code flag: Germany}, {@code thumbs up: medium skin tone}. */
    private static String name(Emoji emoji) {
        var description = emoji.getDescription();
        int colon = description.indexOf(':');
        if (colon < 0) {
            return description;
        }
        var kind = description.substring(0, colon).toLowerCase(Locale.ROOT);
        return kind.equals("flag") ? description.substring(colon + 1).strip() : kind;
    }
}
