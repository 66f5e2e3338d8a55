package dev.coursecreator.markdown;

import java.util.Optional;
import java.util.regex.Pattern;

/** {@code <!-- narration: … -->}: text that is spoken instead of the block that follows. */
final class Narration {

    private static final Pattern COMMENT =
            Pattern.compile("<!--\\s*narration:(.*?)-->", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private Narration() {}

    /** Returns the text of the last such comment in a piece of HTML; an empty text means silence. */
    static Optional<String> in(String html) {
        var comment = COMMENT.matcher(html);
        Optional<String> narration = Optional.empty();
        while (comment.find()) {
            narration = Optional.of(SpokenText.printable(comment.group(1))
                    .replaceAll("\\s+", " ")
                    .strip());
        }
        return narration;
    }
}
