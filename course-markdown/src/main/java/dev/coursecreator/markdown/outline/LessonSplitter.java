package dev.coursecreator.markdown.outline;

import dev.coursecreator.markdown.outline.Outline.Lesson;
import dev.coursecreator.markdown.outline.Outline.Slide;
import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.model.script.CourseScript;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides a lesson of too many slides, such as a large deck, into several of about the same length. A lesson begins at a slide that has only
 * a heading if there is one nearby, otherwise at one with a heading.
 */
public final class LessonSplitter {

    /** How far from an even division a lesson may begin, as a part of its length. */
    private static final int TOLERANCE = 4;

    /** The best slide to begin with: it has only a heading. */
    private static final int TITLE_PAGE = 2;

    private final int maxSlides;
    private final Problems problems;

    private LessonSplitter(int maxSlides, Problems problems) {
        this.maxSlides = maxSlides;
        this.problems = problems;
    }

    /** The outline with lessons of at most the given number of slides. Each one that is divided is reported. */
    public static Outline divided(Outline outline, int maxSlides, Problems problems) {
        var dividing = new LessonSplitter(maxSlides, problems);
        var lessons = outline.lessons().stream()
                .flatMap(lesson -> dividing.divided(lesson, outline.title()).stream())
                .toList();
        return new Outline(outline.title(), outline.description(), outline.introduction(), lessons);
    }

    private List<Lesson> divided(Lesson lesson, String courseTitle) {
        var slides = lesson.slides().stream()
                .filter(slide -> hasHeading(slide) || !slide.blocks().isEmpty())
                .toList();
        if (slides.size() <= maxSlides) {
            return List.of(lesson);
        }
        int least = maxSlides - maxSlides / TOLERANCE;
        int count = (slides.size() + least - 1) / least;
        var title = lesson.title().isBlank() ? courseTitle : lesson.title();
        problems.warn(
                lesson.line(),
                "the lesson has " + slides.size() + " slides and is divided into " + count
                        + " lessons; write '## ' and a" + " title where each is to begin, with at most " + maxSlides
                        + " slides each");
        var parts = new ArrayList<Lesson>();
        int start = 0;
        for (int part = 1; part <= count; part++) {
            int end = part == count ? slides.size() : start(slides, start, part, count);
            var first = slides.get(start);
            parts.add(
                    part == 1
                            ? new Lesson(lesson.line(), lesson.title(), slides.subList(start, end))
                            : new Lesson(
                                    first.line(),
                                    title(first, beginning(title) + " (" + part + ")"),
                                    slides.subList(start, end)));
            start = end;
        }
        return parts;
    }

    /** Each part repeats the title, so that one of any length could make a course grow without bounds. */
    private static String beginning(String title) {
        int length = title.codePointCount(0, title.length());
        return title.substring(0, title.offsetByCodePoints(0, Math.min(length, CourseScript.MAX_TITLE_LENGTH)));
    }

    /** A slide that has only a heading is the title page of what follows. */
    private static String title(Slide first, String otherwise) {
        return quality(first) == TITLE_PAGE ? first.heading().shown().plainText() : otherwise;
    }

    /** Where the next part begins: at the best slide close to an even division. */
    private int start(List<Slide> slides, int previous, int part, int count) {
        int even = (int) ((long) slides.size() * part / count);
        int distance = Math.min(maxSlides / (2 * TOLERANCE), slides.size() / count / 2);
        int best = even;
        for (int i = even - distance; i <= Math.min(even + distance, previous + maxSlides); i++) {
            if (quality(slides.get(i)) > quality(slides.get(best))
                    || (quality(slides.get(i)) == quality(slides.get(best))
                            && Math.abs(i - even) < Math.abs(best - even))) {
                best = i;
            }
        }
        return best;
    }

    private static int quality(Slide slide) {
        return !hasHeading(slide) ? 0 : slide.blocks().isEmpty() ? TITLE_PAGE : 1;
    }

    private static boolean hasHeading(Slide slide) {
        return !slide.heading().spoken().isBlank();
    }
}
