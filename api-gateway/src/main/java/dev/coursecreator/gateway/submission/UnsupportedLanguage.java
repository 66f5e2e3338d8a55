package dev.coursecreator.gateway.submission;

import dev.coursecreator.model.script.Voice;
import dev.coursecreator.model.script.VoiceKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells an author what to do about a language that no voice speaks. */
final class UnsupportedLanguage {

    private UnsupportedLanguage() {}

    /** Returns the message for the language of a course. */
    static String message(String language, List<Voice> voices) {
        return "The course's language is %s, which no voice speaks; the voices speak %s."
                        .formatted(named(language), spoken(voices))
                + draft(language, voices)
                + " Write 'voice: none' in the front matter for silent lessons with subtitles, timed for reading; or, if the text"
                + " is in a language that a voice speaks, write that there, such as 'language: en'.";
    }

    private static String draft(String language, List<Voice> voices) {
        return voices.stream()
                .filter(voice -> voice.kind() == VoiceKind.DRAFT && voice.speaks(language))
                .findFirst()
                .map(voice ->
                        " There is a draft voice, which is not meant to be published: 'voice: " + voice.id() + "'.")
                .orElse("");
    }

    private static String spoken(List<Voice> voices) {
        return voices.stream()
                .filter(voice -> voice.kind() != VoiceKind.DRAFT)
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
