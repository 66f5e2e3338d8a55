package dev.coursecreator.model.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a slide: something to show, something to say, or both.
 *
 * @param shows what is drawn, or null for words that are only spoken
 * @param says what is spoken while it is shown, in order; may be empty
 */
public record Passage(@Nullable SlideBlock shows, List<Utterance> says) {

    public Passage {
        says = List.copyOf(says);
    }
}
