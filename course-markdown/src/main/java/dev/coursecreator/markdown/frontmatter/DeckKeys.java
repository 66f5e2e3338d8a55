package dev.coursecreator.markdown.frontmatter;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** The keys of slide decks in the front matter. */
final class DeckKeys {

    /** Keys that only decks have in their front matter. */
    private static final Set<String> KEYS = Set.of(
            "marp",
            "paginate",
            "headingdivider",
            "revealoptions",
            "verticalseparator",
            "slidenumbers",
            "slidecount",
            "slidedividers",
            "build-lists",
            "autoscale",
            "transition",
            "slideoptions",
            "drawings",
            "mdc",
            "highlighter",
            "colorschema",
            "aspectratio",
            "canvaswidth",
            "monacotypessource");

    private static final Set<String> LOOKS = Set.of(
            "backgroundcolor",
            "backgroundimage",
            "backgroundposition",
            "backgroundrepeat",
            "backgroundsize",
            "class",
            "color",
            "css",
            "defaults",
            "fonts",
            "footer",
            "header",
            "image",
            "layout",
            "linenumbers",
            "math",
            "size",
            "style",
            "themeconfig");

    private DeckKeys() {}

    /** Whether the front matter has a key that only decks have. */
    static boolean hasAny(Collection<String> keys) {
        return keys.stream().anyMatch(key -> KEYS.contains(key.toLowerCase(Locale.ROOT)));
    }

    /** Whether the key of a deck only says how it looks or moves, which is left out without a warning. */
    static boolean isAboutLooks(String key) {
        var lower = key.toLowerCase(Locale.ROOT);
        return KEYS.contains(lower) || LOOKS.contains(lower);
    }
}
