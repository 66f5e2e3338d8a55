package dev.coursecreator.worker.lesson.video;

import java.util.Locale;
import java.util.MissingResourceException;

/** Language codes in MP4 files: ISO 639-2/T, three letters. */
final class Mp4LanguageCode {

    private static final String UNDETERMINED = "und";

    private Mp4LanguageCode() {}

    /** Converts a BCP 47 tag: {@code en} and {@code en-GB} become {@code eng}, an unknown language {@code und}. */
    static String of(String language) {
        try {
            var code = Locale.forLanguageTag(language).getISO3Language();
            return code.length() == 3 ? code : UNDETERMINED;
        } catch (MissingResourceException unknown) {
            return UNDETERMINED;
        }
    }
}
