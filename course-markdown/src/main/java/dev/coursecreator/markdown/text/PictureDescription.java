package dev.coursecreator.markdown.text;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.Image;
import org.commonmark.node.Text;

/** What stands between the brackets of a picture. */
public final class PictureDescription {

    private static final Pattern LAYOUT = Pattern.compile(
            "png|jpe?g|svg|image\\.png|img|Untitled|bg|fit|cover|contain|auto|left|right|inline|original|fill|vertical|\\d+%"
                    + "|(?:w|h|width|height|blur|brightness|contrast|left|right|opacity|sepia|grayscale|invert):\\S+");

    private PictureDescription() {}

    /** Whether it says nothing about the picture: how a deck lays it out, such as {@code bg right:40%}, or the name of an exported file. */
    public static boolean isOnlyLayout(Image image) {
        return image.getFirstChild() instanceof Text text
                && text.getNext() == null
                && Stream.of(text.getLiteral().strip().split("\\s+"))
                        .allMatch(word -> LAYOUT.matcher(word).matches());
    }
}
