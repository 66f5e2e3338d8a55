package dev.coursecreator.worker.lesson.narration.pronunciation;

/**
 * How written sentences of a language are prepared for an engine that speaks written text. (MaryTTS does not: it is given the English words of
 * {@link TextNormalizer}.) The pronunciations of the author are already in the text.
 */
public interface LanguageRules {

    /** Name and version; part of the artifact key. */
    String version();

    /** The text to speak; empty if nothing in it can be pronounced. */
    String spoken(String sentence);

    /** Returns the rules of a language; without any, the engine gets what is written and reads numbers and abbreviations itself. */
    static LanguageRules of(String language) {
        return WrittenText.RULES;
    }
}
