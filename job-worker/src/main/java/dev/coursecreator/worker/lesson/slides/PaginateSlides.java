package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.RenderSettings;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Decides which pages a lesson has. Everything is measured in one size, so that the pages are the same for every quality. A
 * slide that is too full continues on further pages; nothing is cut and nothing is set too small to read.
 */
@Component
public final class PaginateSlides {

    public PaginateSlides() {
        FontConfiguration.install();
    }

    /** The lesson's pages in the order they are shown; at least one. What is said stays with what is shown. */
    public List<SlidePage> paginate(String courseTitle, int lessonCount, LessonScript lesson, RenderSettings settings) {
        var drafts = new ArrayList<DraftPage>();
        var frame = new DraftPage.Frame(courseTitle, lessonCount, lesson, settings);
        for (int i = 0; i < lesson.slides().size(); i++) {
            drafts.addAll(PaginateSlide.of(lesson.slides().get(i), i, frame));
        }
        var pages = new ArrayList<SlidePage>();
        for (int i = 0; i < drafts.size(); i++) {
            pages.add(drafts.get(i).numbered(i + 1, drafts.size()));
        }
        return pages;
    }
}
