package dev.coursecreator.worker.lesson.narration.pronunciation;

import java.util.regex.Pattern;

/** The text as it is written, without characters that nobody says. */
final class WrittenText implements LanguageRules {

    static final LanguageRules RULES = new WrittenText();

    /** Must be incremented whenever the output for the same sentence changes: part of the artifact key. */
    private static final int VERSION = 1;

    /** Joiners stay between letters: Persian and the scripts of India need them. */
    private static final Pattern UNSPOKEN = Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cn}\\p{Cs}\\uFE0E\\uFE0F]"
            + "|[\\p{Cf}&&[^\\u200C\\u200D]]|(?<![\\p{L}\\p{M}])[\\u200C\\u200D]|[\\u200C\\u200D](?![\\p{L}\\p{M}])");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private WrittenText() {}

    @Override
    public String version() {
        return "written-" + VERSION;
    }

    @Override
    public String spoken(String sentence) {
        var text = new StringBuilder();
        UNSPOKEN.matcher(sentence)
                .replaceAll(" ")
                .codePoints()
                .filter(character -> !isPictogram(character))
                .forEach(text::appendCodePoint);
        var spoken = SPACES.matcher(text).replaceAll(" ").strip();
        return spoken.codePoints().anyMatch(Character::isLetterOrDigit) ? spoken : "";
    }

    private static boolean isPictogram(int character) {
        return Character.isExtendedPictographic(character) || Character.isEmojiModifier(character);
    }
}
