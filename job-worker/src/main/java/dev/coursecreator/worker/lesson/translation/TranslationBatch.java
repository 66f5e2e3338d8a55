package dev.coursecreator.worker.lesson.translation;

import dev.coursecreator.model.script.GlossaryEntry;
import java.util.List;

/**
 * What is asked of a translator at once.
 *
 * @param before sentences that come before the first one, for the context
 * @param sentences to be translated
 * @param glossary entries that occur in them
 */
record TranslationBatch(
        String from,
        String to,
        String about,
        List<String> before,
        List<ProtectedText> sentences,
        List<GlossaryEntry> glossary) {}
