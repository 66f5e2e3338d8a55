package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Utterance;
import java.util.List;

/**
 * A page of a slide, and the utterances while it is shown.
 *
 * @param says may be empty, as on the second page of a long listing; the timeline then decides how long the page is shown
 * @param slideIndex zero-based index in {@link LessonScript#slides()}
 */
public record SlidePage(DrawSlide.Input drawing, List<Utterance> says, int slideIndex) {

    public SlidePage {
        Check.atLeast("slideIndex", slideIndex, 0);
        says = List.copyOf(says);
    }
}
