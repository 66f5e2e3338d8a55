package dev.coursecreator.worker.lesson.translation;

import java.util.Locale;
import java.util.Set;

/** How Chinese is written: translation services have a language for each script. */
final class ChineseScript {

    private static final Set<String> TRADITIONAL_REGIONS = Set.of("TW", "HK", "MO");

    private ChineseScript() {}

    /** Whether it is Chinese in traditional characters: by the script, or without one by the region. */
    static boolean isTraditional(Locale locale) {
        return locale.getLanguage().equals("zh")
                && (locale.getScript().isEmpty()
                        ? TRADITIONAL_REGIONS.contains(locale.getCountry())
                        : locale.getScript().equals("Hant"));
    }
}
