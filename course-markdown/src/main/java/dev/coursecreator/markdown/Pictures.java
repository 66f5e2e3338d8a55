package dev.coursecreator.markdown;

import dev.coursecreator.model.script.SlideBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Image;

/** Collects the references to remote pictures in a document, and resolves those that were fetched. */
final class Pictures {

    private final Map<String, FetchedPicture> fetched;
    private final List<PictureReference> references = new ArrayList<>();

    Pictures(Map<String, FetchedPicture> fetched) {
        this.fetched = fetched;
    }

    /** Records the reference, and returns the picture if it was fetched. */
    Optional<SlideBlock> find(Image image, int line) {
        var url = image.getDestination();
        if (!isRemote(url)) {
            return Optional.empty();
        }
        references.add(new PictureReference(url, line));
        return Optional.ofNullable(fetched.get(url))
                .map(picture -> new SlideBlock.Picture(
                        picture.image(),
                        picture.width(),
                        picture.height(),
                        Inlines.of(image).shown().text()));
    }

    /** Returns the recorded references in document order. */
    List<PictureReference> references() {
        return List.copyOf(references);
    }

    private static boolean isRemote(String url) {
        var lower = url.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://");
    }
}
