package dev.coursecreator.markdown.slide;

import dev.coursecreator.markdown.outline.Outline;
import dev.coursecreator.markdown.outline.Outline.Slide.Role;
import dev.coursecreator.markdown.parser.MarkdownParser;
import dev.coursecreator.markdown.picture.Pictures;
import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.quiz.QuizSettings;
import dev.coursecreator.markdown.text.Inlines;
import dev.coursecreator.markdown.text.SpokenText;
import dev.coursecreator.model.language.Phrases;
import dev.coursecreator.model.script.InteractiveElement;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideScript;
import dev.coursecreator.model.script.Utterance;
import dev.coursecreator.model.script.Utterance.Sentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the lessons from the outline: fills each slide and ensures that no slide is silent or empty. */
public final class LessonScripts {

    private static final int MAX_LESSONS = 200;

    /** Of a lesson, with the title page of the course. */
    public static final int MAX_SLIDES = 100;

    private final Problems problems;
    private final Pictures pictures;
    private final QuizSettings quizzes;
    private final Phrases phrases;

    /**
     * Creates the builder.
     *
     * @param phrases for what no author writes, such as the label of a box
     */
    public LessonScripts(Problems problems, Pictures pictures, QuizSettings quizzes, Phrases phrases) {
        this.problems = problems;
        this.pictures = pictures;
        this.quizzes = quizzes;
        this.phrases = phrases;
    }

    /**
     * Builds the lessons. The first one opens with the title page of the course, unless its own title is that of the course.
     *
     * @param description presented on the title page if the outline has no introduction; may be empty
     */
    public List<LocatedLesson> of(Outline outline, String courseTitle, @Nullable String author, String description) {
        if (outline.lessons().isEmpty()) {
            problems.error(1, "the course has no content; add text or a list below its title");
        }
        if (outline.lessons().size() > MAX_LESSONS) {
            problems.error(
                    outline.lessons().get(MAX_LESSONS).line(),
                    "the course has " + outline.lessons().size() + " lessons; split it into courses of at most "
                            + MAX_LESSONS + " lessons");
            return List.of();
        }
        var lessons = new ArrayList<LocatedLesson>();
        for (var lesson : outline.lessons()) {
            problems.setLesson(lessons.size() + 1);
            var title = lesson.title().isBlank() ? courseTitle : lesson.title();
            var opening = lessons.isEmpty() && !title.equals(courseTitle)
                    ? List.of(titlePage(outline, courseTitle, author, description))
                    : List.<SlideScript>of();
            lessons.add(lesson(lessons.size() + 1, lesson, title, opening));
        }
        problems.setLesson(null);
        return lessons;
    }

    private SlideScript titlePage(Outline outline, String title, @Nullable String author, String description) {
        var says = new ArrayList<>(headingSentence(title));
        if (author != null) {
            says.addAll(headingSentence(phrases.isInLanguage() ? phrases.by(author) : author));
        }
        var passages = new ArrayList<Passage>();
        passages.add(new Passage(new SlideBlock.Title(RichText.plain(title), author), says));
        var introduction =
                outline.introduction().isEmpty() && outline.description().isEmpty()
                        ? MarkdownParser.blocks(description)
                        : outline.introduction();
        passages.addAll(new Passages(problems, pictures, quizzes, phrases)
                .of(introduction, SlideHeading.NONE, 0)
                .passages());
        return new SlideScript(RichText.EMPTY, passages);
    }

    private LocatedLesson lesson(int number, Outline.Lesson outline, String title, List<SlideScript> opening) {
        var slides = new ArrayList<>(opening);
        var lines = new ArrayList<>(Collections.nCopies(opening.size(), 1));
        var interactive = new ArrayList<InteractiveElement>();
        var passages = new Passages(problems, pictures, quizzes, phrases);
        var isOpened = false;
        for (var slide : outline.slides()) {
            var heading = SlideHeading.of(slide.heading(), title, !isOpened);
            var content = passages.of(slide.blocks(), heading, slides.size());
            if (isOpened && slide.heading().spoken().isBlank() && isOnlySpoken(content.passages())) {
                slides.add(extended(slides.removeLast(), content.passages()));
            } else if (!content.passages().isEmpty()
                    || !slide.heading().spoken().isBlank()) {
                var isSection = slide.role() == Role.SECTION;
                slides.add(slide(
                        slide,
                        content.passages(),
                        isSection ? slide.heading().shown().plainText() : isOpened ? "" : title));
                lines.add(slide.line());
                interactive.addAll(content.interactive());
                isOpened |= !isSection;
            }
        }
        if (!isOpened) {
            problems.warn(
                    outline.line(),
                    "the lesson '" + title + "' shows only its title; add text or a list below its heading");
            slides.add(titleOnly(RichText.plain(title), title));
            lines.add(outline.line());
        }
        return new LocatedLesson(new LessonScript(number, title, slides, interactive), lines);
    }

    /**
     * Builds a slide.
     *
     * @param opening the title to speak first, and to display if the slide has no heading: the lesson's on its first slide, that of a
     *     section on its page; otherwise empty
     */
    private SlideScript slide(Outline.Slide slide, List<Passage> passages, String opening) {
        var heading = slide.heading().shown();
        var shown = heading.runs().isEmpty() ? RichText.plain(opening) : heading;
        var notes = notes(slide, passages);
        var content = notes.isEmpty() ? passages : silent(passages);
        if (content.isEmpty()) {
            var statement = titleOnly(shown, notes.isEmpty() ? join(opening, heading.text()) : opening);
            return notes.isEmpty()
                    ? statement
                    : new SlideScript(RichText.EMPTY, presented(statement.passages(), notes));
        }
        var complete = new ArrayList<>(notes.isEmpty() ? content : presented(content, notes));
        var silent = complete.stream().allMatch(passage -> passage.says().isEmpty());
        var first = silent ? join(opening, heading.text()) : opening;
        var saysFirst = headingSentence(first);
        if (!saysFirst.isEmpty()) {
            complete.set(
                    0,
                    new Passage(
                            complete.getFirst().shows(),
                            joined(saysFirst, complete.getFirst().says())));
        }
        return new SlideScript(shown, complete);
    }

    /** What is spoken instead of the text of the slide: the presenter's notes, or a narration that stands alone. */
    private List<Utterance> notes(Outline.Slide slide, List<Passage> passages) {
        if (slide.notes() != null) {
            return SpokenText.utterances(slide.notes(), slide.line(), problems);
        }
        return isOnlySpoken(passages) ? says(passages) : List.of();
    }

    private static boolean isOnlySpoken(List<Passage> passages) {
        return passages.stream().allMatch(passage -> passage.shows() == null);
    }

    private static List<Utterance> says(List<Passage> passages) {
        return passages.stream().flatMap(passage -> passage.says().stream()).toList();
    }

    /** The slide with a narration at its end. */
    private static SlideScript extended(SlideScript slide, List<Passage> narration) {
        var passages = new ArrayList<>(slide.passages());
        var last = passages.removeLast();
        passages.add(new Passage(last.shows(), joined(last.says(), says(narration))));
        return new SlideScript(slide.heading(), passages);
    }

    private static List<Passage> silent(List<Passage> passages) {
        return passages.stream()
                .filter(passage -> passage.shows() != null)
                .map(passage -> new Passage(passage.shows(), List.of()))
                .toList();
    }

    /** The passages with the presenter's notes, which are spoken from the first one on. */
    private static List<Passage> presented(List<Passage> passages, List<Utterance> notes) {
        var presented = new ArrayList<>(passages);
        presented.set(
                0,
                new Passage(
                        passages.getFirst().shows(), joined(passages.getFirst().says(), notes)));
        return presented;
    }

    private static List<Utterance> joined(List<Utterance> first, List<Utterance> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private SlideScript titleOnly(RichText shown, String spoken) {
        return new SlideScript(
                RichText.EMPTY, List.of(new Passage(new SlideBlock.Statement(shown), headingSentence(spoken))));
    }

    private static String join(String opening, String heading) {
        return opening.isBlank()
                ? heading
                : heading.isBlank() || heading.equals(opening) ? opening : opening + ": " + heading;
    }

    /** A heading of an emoji alone is said by the name of that. */
    private List<Utterance> headingSentence(String heading) {
        var words = SpokenText.withoutEmoji(heading).isEmpty() ? EmojiWords.of(heading, phrases) : heading;
        var sentence = SpokenText.headingSentence(Inlines.urlsAsHosts(words));
        return sentence.isEmpty() ? List.of() : List.of(new Sentence(sentence));
    }
}
