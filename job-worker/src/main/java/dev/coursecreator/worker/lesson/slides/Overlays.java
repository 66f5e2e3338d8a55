package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.artifact.Artifact;
import java.util.List;

/**
 * What the pictures of a page show in place of the page.
 *
 * @param sheet PNG as wide as the page: the bands, one below the other
 * @param bands one for each picture
 */
public record Overlays(Artifact sheet, List<Band> bands) {

    public Overlays {
        bands = List.copyOf(bands);
    }

    /**
     * A part of the page, as wide as the page. Both numbers are even, because the video has one chroma sample for two rows.
     *
     * @param top distance from the top of the page, in pixels
     * @param height in pixels
     */
    public record Band(int top, int height) {}
}
