package dev.coursecreator.markdown.source;

import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.problem.SourceMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the texts of the Markdown files of a course, with the files that they include and the pictures that they embed. */
public final class SourceReader {

    private final CourseFiles files;
    private final FileLookup lookup;
    private final SourceMap sourceMap;
    private final Problems problems;
    private final IncludeLimits limits = new IncludeLimits();

    public SourceReader(CourseFiles files, FileLookup lookup, SourceMap sourceMap, Problems problems) {
        this.files = files;
        this.lookup = lookup;
        this.sourceMap = sourceMap;
        this.problems = problems;
    }

    /**
     * Returns the lines.
     *
     * @param path of the file; null if unknown
     * @param name of the file in problems; null for the only file of a course
     */
    public List<String> read(String markdown, @Nullable String path, @Nullable String name) {
        var written = (markdown.startsWith("\uFEFF") ? markdown.substring(1) : markdown)
                .lines()
                .toList();
        var ofFile = problems.ofFileAfter(sourceMap.size());
        var lines = new Includes(files, lookup, limits, sourceMap, ofFile).expanded(written, path, name);
        return WikiEmbeds.replaced(lines, path, lookup);
    }
}
