package dev.coursecreator.gateway.submission;

import dev.coursecreator.model.script.Voice;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells an author what to do about a language that no voice speaks. */
final class UnsupportedLanguage {

    private UnsupportedLanguage() {}

    /** Returns the message for the language of a course. */
    static String message(String language) {
        return "The course's language is %s, which no voice speaks; the voices speak %s."
                        .formatted(named(language), spoken())
                + " Write 'voice: none' in the front matter for silent lessons with subtitles, timed for reading; or, if the text"
                + " is in a language that a voice speaks, write that there, such as 'language: en'.";
    }

    private static String spoken() {
        return Voice.BUNDLED.stream()
                .map(Voice::language)
                .distinct()
                .map(UnsupportedLanguage::named)
                .collect(Collectors.joining(", "));
    }

    private static String named(String language) {
        var name = Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
        return name.isEmpty() || name.equals(language) ? "'" + language + "'" : name + " ('" + language + "')";
    }
}
