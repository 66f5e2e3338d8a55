package dev.coursecreator.worker.lesson.translation;

import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import java.util.List;

/** Translates sentences: a language model, or a service for it. */
interface Translator {

    /** What its translations depend on besides the sentence, such as the model; several if it has several, the preferred one first. */
    List<String> engines();

    /** Whether it can be told the glossary. Otherwise, the terms are replaced before it gets the sentence. */
    boolean followsGlossary();

    /** How many characters, all together, it is given at once. */
    int batchCharacters();

    /**
     * Translates.
     *
     * @throws StepException if nothing of it can be used
     */
    Translated translate(TranslationBatch batch) throws StepException, IOException, InterruptedException;
}
