package dev.coursecreator.worker.lesson.subtitles;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.Locale;

/**
 * How much a viewer can read, as is usual for the language. A character of East Asian width counts as two columns.
 *
 * @param lineColumns of a line
 * @param columnsPerSecond reading speed
 */
record CueLimits(int lineColumns, int columnsPerSecond) {

    static final CueLimits ALPHABETIC = new CueLimits(42, 17);
    private static final CueLimits CHINESE = new CueLimits(2 * 16, 2 * 9);
    private static final CueLimits JAPANESE = new CueLimits(2 * 13, 2 * 4);
    private static final CueLimits KOREAN = new CueLimits(2 * 16, 2 * 12);

    /** @param language BCP 47 */
    static CueLimits of(String language) {
        return switch (Locale.forLanguageTag(language).getLanguage()) {
            case "zh", "yue" -> CHINESE;
            case "ja" -> JAPANESE;
            case "ko" -> KOREAN;
            default -> ALPHABETIC;
        };
    }

    static int columns(String text) {
        return text.codePoints()
                .map(character -> isWide(character) ? 2 : Character.charCount(character))
                .sum();
    }

    private static boolean isWide(int character) {
        return switch (UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH)) {
            case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> true;
            default -> false;
        };
    }
}
