package dev.coursecreator.gateway.submission;

import dev.coursecreator.rest.problem.InvalidInputException.Violation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides which of the languages of the subtitles are translations. */
final class SubtitleTranslations {

    static final int MAX_TRANSLATIONS = 10;

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}");
    /** As long as the database takes it; RFC 5646 recommends no less. */
    private static final int MAX_TAG_LENGTH = 35;

    private static final Set<String> REGIONS_OF_TRADITIONAL_CHINESE = Set.of("TW", "HK", "MO");

    private SubtitleTranslations() {}

    /**
     * The languages other than that of the course, in their order and usual spelling.
     *
     * @param field that they are in, for the violations
     */
    static List<String> of(
            List<? extends @Nullable String> languages, String own, String field, List<Violation> violations) {
        var translations = new LinkedHashSet<String>();
        var invalid = new ArrayList<Violation>();
        for (int i = 0; i < languages.size(); i++) {
            var language = languages.get(i);
            if (language == null
                    || language.length() > MAX_TAG_LENGTH
                    || !TAG.matcher(language).matches()) {
                invalid.add(new Violation(
                        field + "[" + i + "]",
                        language,
                        "languages must be language codes such as 'es' or 'pt-BR' but one was '%s'."
                                .formatted(language),
                        null));
            } else if (!isSame(Locale.forLanguageTag(language), Locale.forLanguageTag(own))) {
                translations.add(Locale.forLanguageTag(language).toLanguageTag());
            }
        }
        if (translations.size() > MAX_TRANSLATIONS) {
            invalid.add(new Violation(
                    field,
                    null,
                    "languages may be at most %d besides '%s', the course's own, but were %d."
                            .formatted(MAX_TRANSLATIONS, own, translations.size()),
                    null));
        }
        violations.addAll(invalid);
        return List.copyOf(translations);
    }

    /** Whatever the region. */
    private static boolean isSame(Locale one, Locale other) {
        return one.getLanguage().equals(other.getLanguage()) && script(one).equals(script(other));
    }

    private static String script(Locale locale) {
        if (!locale.getLanguage().equals("zh") || !locale.getScript().isEmpty()) {
            return locale.getScript();
        }
        return REGIONS_OF_TRADITIONAL_CHINESE.contains(locale.getCountry()) ? "Hant" : "Hans";
    }
}
