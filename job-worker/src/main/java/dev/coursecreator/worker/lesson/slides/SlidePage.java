package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Utterance;
import java.util.List;

/**
 * One picture, and what is said while it is shown.
 *
 * @param says may be empty, as on the second page of a long listing: whoever shows the page decides for how long
 * @param slideIndex the index, from 0, in {@link LessonScript#slides()}
 */
public record SlidePage(DrawSlide.Input drawing, List<Utterance> says, int slideIndex) {

    public SlidePage {
        Check.atLeast("slideIndex", slideIndex, 0);
        says = List.copyOf(says);
    }
}
