package dev.coursecreator.worker.lesson.video;

import java.util.Locale;
import java.util.MissingResourceException;

/** Languages as MP4 names them: ISO 639-2/T, three letters. */
final class LanguageTag {

    private static final String UNDETERMINED = "und";

    private LanguageTag() {}

    /** From BCP 47: {@code en} and {@code en-GB} are {@code eng}; {@code und} if there is no such language. */
    static String of(String language) {
        try {
            var code = Locale.forLanguageTag(language).getISO3Language();
            return code.length() == 3 ? code : UNDETERMINED;
        } catch (MissingResourceException unknown) {
            return UNDETERMINED;
        }
    }
}
