package dev.coursecreator.markdown.source;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The files that belong to a course, besides the Markdown itself. A path is relative to the folder of the course, has forward slashes
 * and no {@code .} or {@code ..}, such as {@code images/fox.png}; see {@link RelativePath}.
 */
public interface CourseFiles {

    /** No files. */
    CourseFiles NONE = List::of;

    /** Returns the paths of all files. */
    Collection<String> paths();

    default boolean contains(String path) {
        return paths().contains(path);
    }

    /** Returns the text of a file; empty if there is no such file, or if it is not UTF-8. */
    default Optional<String> text(String path) {
        return Optional.empty();
    }

    /** Whether the path is that of a Markdown file. */
    static boolean isMarkdown(String path) {
        var name = path.toLowerCase(Locale.ROOT);
        return name.endsWith(".md") || name.endsWith(".markdown") || name.endsWith(".mdx");
    }
}
