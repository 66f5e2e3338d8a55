package dev.coursecreator.gateway.previews;

import dev.coursecreator.markdown.problem.SourceMap.Origin;
import dev.coursecreator.rest.problem.InvalidParameterException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A slide of a course.
 *
 * @param lesson zero-based index of the lesson
 * @param slide zero-based index of the slide in its lesson
 * @param line where it begins in the Markdown, from 1
 * @param nextLine where the next slide of the same file begins; null if there is none
 */
record SlidePosition(
        int lesson, int slide, int line, @Nullable Integer nextLine) {

    /**
     * The slide that a line of the Markdown belongs to: the last one that begins in this file at that line or before it. A line above the first
     * slide of its file belongs to that one, and the lines of a file without slides to the first slide of the course.
     *
     * @param slides where each slide of each lesson begins
     * @param files the paths of the Markdown files of the course
     * @param file one of them; null for the only one
     * @throws InvalidParameterException if the course has no such file, or several and none is named
     */
    static SlidePosition at(List<List<Origin>> slides, List<String> files, @Nullable String file, int line) {
        var path = path(slides, files, file);
        var ofFile = new ArrayList<SlidePosition>();
        for (int lesson = 0; lesson < slides.size(); lesson++) {
            for (int slide = 0; slide < slides.get(lesson).size(); slide++) {
                var begins = slides.get(lesson).get(slide);
                if (Objects.equals(begins.file(), path)) {
                    ofFile.add(new SlidePosition(lesson, slide, begins.line(), null));
                }
            }
        }
        // Equal lines stay in order: of the title page and the first slide, the latter is the last.
        ofFile.sort(Comparator.comparingInt(SlidePosition::line));
        if (ofFile.isEmpty()) {
            return new SlidePosition(0, 0, slides.getFirst().getFirst().line(), null);
        }
        int found = 0;
        while (found + 1 < ofFile.size() && ofFile.get(found + 1).line() <= line) {
            found++;
        }
        return ofFile.get(found).before(ofFile.subList(found + 1, ofFile.size()));
    }

    private SlidePosition before(List<SlidePosition> following) {
        return following.isEmpty()
                ? this
                : new SlidePosition(lesson, slide, line, following.getFirst().line());
    }

    /** The file as the slides name it: that of a course in one text has no name there, and that of a folder has its path. */
    private static @Nullable String path(List<List<Origin>> slides, List<String> files, @Nullable String file) {
        if (file != null && !files.contains(file)) {
            throw new InvalidParameterException(
                    "file", file, "file must be one of %s but was '%s'.".formatted(String.join(", ", files), file));
        }
        var named = slides.stream()
                .flatMap(List::stream)
                .map(origin -> Objects.requireNonNullElse(origin.file(), ""))
                .collect(Collectors.toSet());
        if (named.contains("")) {
            // Some lines may be of files that it includes.
            return null;
        }
        if (file == null && files.size() > 1) {
            throw new InvalidParameterException(
                    "file",
                    null,
                    "file must say which file the line is in: one of %s.".formatted(String.join(", ", files)));
        }
        return file == null ? files.getFirst() : file;
    }
}
