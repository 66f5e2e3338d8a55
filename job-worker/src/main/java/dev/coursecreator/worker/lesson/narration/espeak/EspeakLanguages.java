package dev.coursecreator.worker.lesson.narration.espeak;

import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The languages that {@code espeak-ng --voices} lists. */
final class EspeakLanguages {

    /** {@code Pty Language Age/Gender VoiceName File Other Languages}; names have no spaces. */
    private static final Pattern LINE = Pattern.compile("\\s*\\d+\\s+(\\S+)\\s+\\S+\\s+(\\S+)\\s+\\S+.*");

    /** Where the tag of courses is another one. */
    private static final Map<String, String> TAGS = Map.of("cmn", "zh");

    private EspeakLanguages() {}

    /**
     * A language.
     *
     * @param name as the program calls it
     * @param tag BCP 47
     * @param display for people
     */
    record Language(String name, String tag, String display) {}

    /** The languages, each once. Where only regions are listed, the language itself is added: the program chooses one of them. */
    static List<Language> parse(String listing) {
        var languages = new LinkedHashMap<String, Language>();
        listing.lines().forEach(line -> {
            var columns = LINE.matcher(line);
            if (columns.matches()) {
                var tag = tag(columns.group(1));
                if (!tag.isEmpty()) {
                    var display = columns.group(2).replace('_', ' ').strip();
                    languages.putIfAbsent(tag, new Language(columns.group(1), tag, display));
                }
            }
        });
        List.copyOf(languages.values()).forEach(regional -> {
            var tag = Locale.forLanguageTag(regional.tag()).getLanguage();
            var display = Locale.of(tag).getDisplayLanguage(Locale.ENGLISH);
            languages.putIfAbsent(tag, new Language(regional.name().replaceFirst("-.*", ""), tag, display));
        });
        return List.copyOf(languages.values());
    }

    /** Empty if the name is no language tag. */
    private static String tag(String name) {
        var language = name.replaceFirst("-.*", "");
        var tag = TAGS.getOrDefault(language, language) + name.substring(language.length());
        try {
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            return "";
        }
    }
}
