package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.model.script.RichText;
import java.util.List;

/** A page without its page number. */
record DraftPage(
        LessonContext context,
        int slide,
        RichText heading,
        boolean continued,
        boolean opening,
        Density density,
        List<BlockPart> parts,
        List<SlidePage.Speech> speech) {

    /** Data shared by all pages of a lesson. */
    record LessonContext(String courseTitle, int lessonCount, LessonScript lesson, RenderSettings settings) {}

    DrawSlide.Input drawing(int page, int pages) {
        return new DrawSlide.Input(
                context.settings().quality(),
                context.settings().backgroundStyle(),
                context.courseTitle(),
                context.lesson().number(),
                context.lessonCount(),
                context.lesson().title(),
                heading,
                continued,
                opening,
                density,
                parts,
                page,
                pages,
                context.settings().theme(),
                context.settings().language());
    }

    SlidePage numbered(int page, int pages) {
        return new SlidePage(drawing(page, pages), speech, slide);
    }
}
