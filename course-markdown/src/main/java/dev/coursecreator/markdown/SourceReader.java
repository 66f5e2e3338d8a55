package dev.coursecreator.markdown;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the text of a Markdown file, with the files that it includes and the pictures that it embeds. */
record SourceReader(CourseFiles files, FileLookup lookup, Origins origins, Problems problems) {

    /**
     * Returns the lines.
     *
     * @param path of the file; null if unknown
     * @param name of the file in problems; null for the only file of a course
     */
    List<String> read(String markdown, @Nullable String path, @Nullable String name) {
        var written = (markdown.startsWith("\uFEFF") ? markdown.substring(1) : markdown)
                .lines()
                .toList();
        var lines = new Includes(files, lookup, origins, problems.ofFileAfter(origins.size()))
                .expanded(written, path, name);
        return WikiEmbeds.replaced(lines, path, lookup);
    }
}
