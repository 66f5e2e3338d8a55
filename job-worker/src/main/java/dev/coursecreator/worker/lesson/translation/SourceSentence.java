package dev.coursecreator.worker.lesson.translation;

import java.util.List;

/**
 * A sentence to be translated.
 *
 * @param code the words in it that are written as code
 */
public record SourceSentence(String text, List<String> code) {
    public SourceSentence {
        code = List.copyOf(code);
    }
}
