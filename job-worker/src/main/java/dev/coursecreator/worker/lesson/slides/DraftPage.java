package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.Utterance;
import java.util.List;

/** A page whose number isn't known yet. */
record DraftPage(
        Frame frame,
        int slide,
        RichText heading,
        boolean continued,
        boolean opening,
        Density density,
        List<Part> parts,
        List<Utterance> says) {

    /** What all pages of a lesson have in common. */
    record Frame(String courseTitle, int lessonCount, LessonScript lesson, RenderSettings settings) {}

    DrawSlide.Input drawing(int page, int pages) {
        return new DrawSlide.Input(
                frame.settings().quality(),
                frame.settings().backgroundStyle(),
                frame.courseTitle(),
                frame.lesson().number(),
                frame.lessonCount(),
                frame.lesson().title(),
                heading,
                continued,
                opening,
                density,
                parts,
                page,
                pages);
    }

    SlidePage numbered(int page, int pages) {
        return new SlidePage(drawing(page, pages), says, slide);
    }
}
