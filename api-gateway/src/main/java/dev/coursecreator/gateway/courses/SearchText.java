package dev.coursecreator.gateway.courses;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words by which a course is found, folded to lower case here because the databases disagree on letters beyond ASCII.
 * Tags stand at the end between separators that nothing else contains, so that a whole tag can be asked for.
 */
final class SearchText {

    private static final char SEPARATOR = '\u001f';

    private SearchText() {}

    static String of(String title, String description, @Nullable String author, List<String> tags) {
        var words = title + '\n' + description + '\n' + (author == null ? "" : author);
        return fold(words).replace(SEPARATOR, ' ') + SEPARATOR + fold(String.join(SEPARATOR + "", tags)) + SEPARATOR;
    }

    /** A pattern for {@code LIKE … ESCAPE '!'} that matches the words anywhere. */
    static String containing(String words) {
        return '%' + escape(fold(words).replace(SEPARATOR, ' ')) + '%';
    }

    /** A pattern for {@code LIKE … ESCAPE '!'} that matches the whole tag, in any case. */
    static String tagged(String tag) {
        return "%" + SEPARATOR + escape(fold(tag).replace(SEPARATOR, ' ')) + SEPARATOR + '%';
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String escape(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
