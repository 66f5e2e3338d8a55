package dev.coursecreator.model.script;

import java.util.List;

/**
 * What one slide shows and what is said meanwhile. The worker may continue a slide that does not fit on further pages;
 * each passage stays whole, so what is said stays with what is shown.
 *
 * @param heading shown on top; may be empty only when a passage fills the slide by itself
 * @param passages at least one, in reading order
 */
public record SlideScript(RichText heading, List<Passage> passages) {

    public SlideScript {
        passages = List.copyOf(passages);
    }
}
