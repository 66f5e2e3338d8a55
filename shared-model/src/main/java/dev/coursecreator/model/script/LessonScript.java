package dev.coursecreator.model.script;

import dev.coursecreator.model.Check;
import java.util.List;

/**
 * One lesson: its slides in order, and its interactive elements.
 *
 * @param number counted from 1 within the course
 * @param slides at least one
 */
public record LessonScript(int number, String title, List<SlideScript> slides, List<InteractiveElement> interactive) {

    public LessonScript {
        Check.atLeast("number", number, 1);
        Check.notBlank("title", title);
        slides = List.copyOf(slides);
        interactive = List.copyOf(interactive);
        Check.that(!slides.isEmpty(), "lesson " + number + " must have at least one slide");
    }
}
