package dev.coursecreator.model.script;

import java.util.List;

/**
 * What one slide displays and what is spoken meanwhile. The worker may continue a slide that does not fit on further pages; passages
 * are not split, so speech and display stay in sync.
 *
 * @param heading displayed at the top; empty only if a passage fills the whole slide
 * @param passages at least one, in reading order
 */
public record SlideScript(RichText heading, List<Passage> passages) {

    public SlideScript {
        passages = List.copyOf(passages);
    }
}
