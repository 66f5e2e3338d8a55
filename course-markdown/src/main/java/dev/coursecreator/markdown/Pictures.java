package dev.coursecreator.markdown;

import dev.coursecreator.model.script.SlideBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Image;

/** The pictures of a document: those that it names, and what is known of them. */
final class Pictures {

    private final Map<String, FetchedPicture> fetched;
    private final List<PictureReference> named = new ArrayList<>();

    Pictures(Map<String, FetchedPicture> fetched) {
        this.fetched = fetched;
    }

    /** That picture, if it was fetched. */
    Optional<SlideBlock> find(Image image, int line) {
        var url = image.getDestination();
        if (!isRemote(url)) {
            return Optional.empty();
        }
        named.add(new PictureReference(url, line));
        return Optional.ofNullable(fetched.get(url))
                .map(picture -> new SlideBlock.Picture(
                        picture.image(),
                        picture.width(),
                        picture.height(),
                        Inlines.of(image).shown().text()));
    }

    /** Those that it was asked for. */
    List<PictureReference> named() {
        return List.copyOf(named);
    }

    private static boolean isRemote(String url) {
        var lower = url.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://");
    }
}
