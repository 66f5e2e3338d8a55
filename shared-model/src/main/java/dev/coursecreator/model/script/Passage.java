package dev.coursecreator.model.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a slide: something to display, something to speak, or both.
 *
 * @param shows the block to display; null if the passage is only spoken
 * @param says the utterances spoken while the block is displayed, in order; may be empty
 */
public record Passage(@Nullable SlideBlock shows, List<Utterance> says) {

    public Passage {
        says = List.copyOf(says);
    }
}
