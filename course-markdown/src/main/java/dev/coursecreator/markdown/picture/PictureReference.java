package dev.coursecreator.markdown.picture;

import dev.coursecreator.markdown.problem.MarkdownError;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a picture in an author's Markdown.
 *
 * @param url of a remote picture, http or https, otherwise not validated; or the path of a file of the course
 * @param line of the file that has the reference, counted from 1
 * @param file that has the reference; null if the course is a single file
 */
public record PictureReference(
        String url, int line, @Nullable String file) {

    /** Creates a reference in a course of a single file. */
    public PictureReference(String url, int line) {
        this(url, line, null);
    }

    /** Names the line: {@code Line 41}, or {@code 02-install.md, line 7}. */
    public String place() {
        return MarkdownError.place(null, file, line);
    }
}
