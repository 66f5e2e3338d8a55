package dev.coursecreator.gateway.previews;

import dev.coursecreator.markdown.problem.SourceMap.Origin;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A slide of a course.
 *
 * @param lesson zero-based index of the lesson
 * @param slide zero-based index of the slide in its lesson
 * @param line where it begins in the Markdown, from 1
 */
record SlidePosition(int lesson, int slide, int line) {

    /**
     * The slide that a line of the Markdown belongs to: the last one that begins in this file at that line or before it. A line above the first
     * slide of its file belongs to that one, and the lines of a file without slides to the first slide of the course.
     *
     * @param slides where each slide of each lesson begins
     * @param file null for the only file of a course
     */
    static SlidePosition at(List<List<Origin>> slides, @Nullable String file, int line) {
        SlidePosition found = null;
        for (int lesson = 0; lesson < slides.size(); lesson++) {
            var origins = slides.get(lesson);
            for (int slide = 0; slide < origins.size(); slide++) {
                var begins = origins.get(slide);
                if (Objects.equals(begins.file(), file) && (found == null || begins.line() <= line)) {
                    found = new SlidePosition(lesson, slide, begins.line());
                }
            }
        }
        return found != null
                ? found
                : new SlidePosition(0, 0, slides.getFirst().getFirst().line());
    }
}
