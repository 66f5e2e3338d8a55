package dev.coursecreator.worker.lesson.translation;

import java.util.Map;

/**
 * A translated batch.
 *
 * @param engine one of those of the translator
 * @param texts by the index of the sentence; one that could not be translated rightly is missing
 */
record Translated(String engine, Map<Integer, String> texts) {
    Translated {
        texts = Map.copyOf(texts);
    }
}
