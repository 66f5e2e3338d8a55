package dev.coursecreator.worker.lesson.translation;

import dev.coursecreator.model.script.GlossaryEntry;
import java.util.List;

/**
 * Sentences to be translated.
 *
 * @param from language, BCP 47
 * @param to language, BCP 47
 * @param about title of the lesson, which tells a translator what the sentences are about
 * @param sentences in spoken order, all different
 * @param glossary of the target language
 */
public record TranslationRequest(
        String from, String to, String about, List<SourceSentence> sentences, List<GlossaryEntry> glossary) {
    public TranslationRequest {
        sentences = List.copyOf(sentences);
        glossary = List.copyOf(glossary);
    }
}
