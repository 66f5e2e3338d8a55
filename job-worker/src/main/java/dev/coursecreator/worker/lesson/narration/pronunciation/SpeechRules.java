package dev.coursecreator.worker.lesson.narration.pronunciation;

import java.util.List;

/**
 * The rules for one kind of written text, such as money or dates. Phrase rules see the whole sentence and rewrite it to simpler
 * text; word rules see one token and give its words. Every pattern must match in linear time.
 */
interface SpeechRules {

    /** Rules for text that may contain spaces, in the order of their application. */
    default List<PhraseRule> phrases() {
        return List.of();
    }

    /** Rules for a token (text without spaces). The first rule that matches the whole token applies. */
    default List<WordRule> words() {
        return List.of();
    }
}
