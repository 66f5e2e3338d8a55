package dev.coursecreator.model.preview;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.PreviewId;
import dev.coursecreator.model.artifact.Artifact;
import java.util.List;

/**
 * The pages of the slide are drawn.
 *
 * @param images of the first pages of the slide, PNG, in order; at least one
 * @param pages how many pages the slide has
 */
public record SlidePreviewed(PreviewId previewId, List<Artifact> images, int pages) implements SlidePreviewEvent {

    public SlidePreviewed {
        images = List.copyOf(images);
        Check.that(!images.isEmpty(), "a preview must have at least one image");
        Check.atLeast("pages", pages, images.size());
    }
}
