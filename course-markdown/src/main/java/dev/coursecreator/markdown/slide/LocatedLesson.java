package dev.coursecreator.markdown.slide;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.script.LessonScript;
import java.util.List;

/**
 * A lesson, and where its slides were written.
 *
 * @param slideLines the line of the document where each slide begins, from 1
 */
public record LocatedLesson(LessonScript script, List<Integer> slideLines) {

    public LocatedLesson {
        slideLines = List.copyOf(slideLines);
        Check.that(slideLines.size() == script.slides().size(), "each slide must have a line");
    }
}
