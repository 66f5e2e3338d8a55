package dev.coursecreator.markdown;

import dev.coursecreator.model.script.InteractiveElement;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideScript;
import dev.coursecreator.model.script.Utterance;
import dev.coursecreator.model.script.Utterance.Sentence;
import java.util.ArrayList;
import java.util.List;

/** From the outline to lessons: decides what stands on each slide, and that none is silent or bare. */
final class LessonScripts {

    private static final int MOST_LESSONS = 200;
    private static final int MOST_SLIDES = 100;

    private final Problems problems;
    private final Pictures pictures;

    LessonScripts(Problems problems, Pictures pictures) {
        this.problems = problems;
        this.pictures = pictures;
    }

    List<LessonScript> of(Outline outline, String courseTitle) {
        if (outline.lessons().isEmpty() && problems.isEmpty()) {
            problems.add(1, "the course has no content; add text or a list below its title");
        }
        if (outline.lessons().size() > MOST_LESSONS) {
            problems.add(
                    outline.lessons().get(MOST_LESSONS).line(),
                    "the course has " + outline.lessons().size() + " lessons; it may have " + MOST_LESSONS
                            + ". Divide it into several courses");
            return List.of();
        }
        var lessons = new ArrayList<LessonScript>();
        for (var lesson : outline.lessons()) {
            problems.within(lessons.size() + 1);
            lessons.add(lesson(lessons.size() + 1, lesson, lesson.title().isBlank() ? courseTitle : lesson.title()));
        }
        problems.within(null);
        return lessons;
    }

    private LessonScript lesson(int number, Outline.Lesson outline, String title) {
        var slides = new ArrayList<SlideScript>();
        var interactive = new ArrayList<InteractiveElement>();
        var passages = new Passages(problems, pictures);
        var problemsBefore = problems.count();
        for (var slide : outline.slides()) {
            var content = passages.of(slide.blocks(), slide.heading().said(), slides.size());
            if (!content.passages().isEmpty() || !slide.heading().said().isBlank()) {
                slides.add(slide(slide, content.passages(), slides.isEmpty() ? title : ""));
                interactive.addAll(content.interactive());
            }
        }
        if (slides.isEmpty() && problems.count() == problemsBefore) {
            problems.add(
                    outline.line(),
                    "the lesson '" + title + "' has nothing to show or say; add text or a list below its heading");
        }
        if (slides.isEmpty()) {
            slides.add(new SlideScript(RichText.plain(title), List.of()));
        }
        if (slides.size() > MOST_SLIDES) {
            problems.add(
                    outline.line(),
                    "the lesson has " + slides.size() + " slides; it may have " + MOST_SLIDES
                            + ". Divide it into several lessons");
        }
        return new LessonScript(number, title, slides, interactive);
    }

    /**
     * A slide.
     *
     * @param opening the lesson's title if the slide opens it: spoken first, and shown if the slide has no heading
     */
    private static SlideScript slide(Outline.Slide slide, List<Passage> passages, String opening) {
        var heading = slide.heading().shown();
        var shown = heading.runs().isEmpty() ? RichText.plain(opening) : heading;
        if (passages.isEmpty()) {
            return new SlideScript(
                    RichText.EMPTY,
                    List.of(new Passage(new SlideBlock.Statement(shown), said(join(opening, heading.text())))));
        }
        var complete = new ArrayList<>(Statements.whereNothingIsShown(passages));
        var silent = complete.stream().allMatch(passage -> passage.says().isEmpty());
        var first = silent ? join(opening, heading.text()) : opening;
        var saysFirst = said(first);
        if (!saysFirst.isEmpty()) {
            var says = new ArrayList<>(saysFirst);
            says.addAll(complete.getFirst().says());
            complete.set(0, new Passage(complete.getFirst().shows(), says));
        }
        return new SlideScript(shown, complete);
    }

    private static String join(String opening, String heading) {
        return opening.isBlank()
                ? heading
                : heading.isBlank() || heading.equals(opening) ? opening : opening + ": " + heading;
    }

    /** A heading as a sentence. */
    private static List<Utterance> said(String heading) {
        var text = SpokenText.withoutEmoji(SpokenText.withoutPauses(heading));
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return List.of();
        }
        return List.of(new Sentence(text.matches(".*[.!?…:]") ? text : text + "."));
    }
}
