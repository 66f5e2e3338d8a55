package dev.coursecreator.markdown.picture;

import dev.coursecreator.model.artifact.Artifact;
import java.util.List;

/**
 * A picture that was fetched, validated and stored.
 *
 * @param image PNG
 * @param width in pixels
 * @param height in pixels
 * @param remarks what of the file it does not show, each the predicate of a sentence, such as "is cut off"
 */
public record FetchedPicture(Artifact image, int width, int height, List<String> remarks) {

    public FetchedPicture {
        remarks = List.copyOf(remarks);
    }

    /** A picture that shows all of the file. */
    public FetchedPicture(Artifact image, int width, int height) {
        this(image, width, height, List.of());
    }
}
