package dev.coursecreator.markdown;

import dev.coursecreator.model.script.SlideBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.Image;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** Collects the references to remote pictures in a document, and resolves those that were fetched. */
final class Pictures {

    private static final Pattern LAYOUT =
            Pattern.compile("bg|fit|cover|contain|auto|left|right|inline|original|fill|vertical|\\d+%"
                    + "|(?:w|h|width|height|blur|brightness|contrast|left|right|opacity|sepia|grayscale|invert):\\S+");

    private final Map<String, FetchedPicture> fetched;
    private final List<PictureReference> references = new ArrayList<>();

    Pictures(Map<String, FetchedPicture> fetched) {
        this.fetched = fetched;
    }

    /** A picture, or the description of one that was not fetched. */
    record Described(SlideBlock block, Inlines description) {}

    /** Records the images of a paragraph. Returns them with their descriptions; empty if no picture was fetched. */
    List<Described> of(Paragraph paragraph, int line) {
        var described = new ArrayList<Described>();
        for (var node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Image image) {
                var description = Inlines.of(image);
                var block = find(image, line).orElseGet(() -> new SlideBlock.Quote(description.shown()));
                described.add(new Described(block, description));
            }
        }
        return described.stream().anyMatch(shown -> shown.block() instanceof SlideBlock.Picture)
                ? described
                : List.of();
    }

    private Optional<SlideBlock> find(Image image, int line) {
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

    /** Whether the description only says how a deck lays out the picture, such as {@code bg right:40%} or {@code inline}. */
    static boolean isOnlyLayout(Image image) {
        return image.getFirstChild() instanceof Text text
                && text.getNext() == null
                && Stream.of(text.getLiteral().strip().split("\\s+"))
                        .allMatch(word -> LAYOUT.matcher(word).matches());
    }

    private static boolean isRemote(String url) {
        var lower = url.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://");
    }
}
