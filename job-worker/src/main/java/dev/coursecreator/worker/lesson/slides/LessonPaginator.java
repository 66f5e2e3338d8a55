package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.fonts.AwtFontConfiguration;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideScript;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Divides a lesson into pages. Layout is independent of the video quality, so that the pages are the same for every quality. A
 * slide that does not fit continues on further pages; nothing is cut off or too small to read.
 */
@Component
public final class LessonPaginator {

    public LessonPaginator() {
        AwtFontConfiguration.install();
    }

    /** The lesson as it is shown: diagrams that cannot be read are code, and announced as that. */
    public LessonScript shown(LessonScript lesson) {
        return LegibleDiagrams.in(lesson);
    }

    /** The lesson's pages in order, at least one. Each utterance stays on the page of its block. */
    public List<SlidePage> paginate(String courseTitle, int lessonCount, LessonScript script, RenderSettings settings) {
        var lesson = shown(script);
        var drafts = new ArrayList<DraftPage>();
        var context = new DraftPage.LessonContext(courseTitle, lessonCount, lesson, settings);
        var opening = true;
        for (int i = 0; i < lesson.slides().size(); i++) {
            var slide = lesson.slides().get(i);
            var isOpening = opening && !isTitlePage(slide);
            opening &= !isOpening;
            drafts.addAll(SlidePaginator.of(slide, i, isOpening, context));
        }
        var pages = new ArrayList<SlidePage>();
        for (int i = 0; i < drafts.size(); i++) {
            pages.add(drafts.get(i).numbered(i + 1, drafts.size()));
        }
        return pages;
    }

    /** The title page of the course comes before the page that opens the first lesson. */
    private static boolean isTitlePage(SlideScript slide) {
        return !slide.passages().isEmpty() && slide.passages().getFirst().shows() instanceof SlideBlock.Title;
    }
}
