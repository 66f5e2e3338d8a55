package dev.coursecreator.worker.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.model.pace.PageTime;
import dev.coursecreator.model.pace.ReadingPace;
import dev.coursecreator.model.pace.ReadingTime;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Pace;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideScript;
import dev.coursecreator.model.script.Utterance;
import dev.coursecreator.worker.lesson.slides.LessonPaginator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTimeTest {

    private static final ReadingPace PACE = ReadingPace.DEFAULT;

    private ReadingTime readingTime = new ReadingTime(PACE, false);

    @Test
    void codeTakesTimeByLines() {
        assertThat(page(code(10)).readingMs()).isEqualTo(12_000);
        assertThat(page(code(1)).readingMs()).isEqualTo(4_000);
    }

    @Test
    void aLineOfCodeIsCountedAsItIsShown() {
        var lines = new SlideBlock.Code(
                "", ("word ".repeat(60).strip() + "\n").repeat(2).strip());

        assertThat(page(lines).readingMs())
                .as("two lines of 299 characters, each wrapped into four")
                .isEqualTo(2 * 4 * 1_200);
        assertThat(page(new SlideBlock.Callout(SlideBlock.Callout.Type.NOTE, "Note", lines))
                        .readingMs())
                .isGreaterThanOrEqualTo(2 * 4 * 1_200);
    }

    @Test
    void paceScalesTheTimesButNotWhatTheAuthorAsksFor() {
        readingTime = new ReadingTime(PACE.at(Pace.RELAXED), false);
        assertThat(page(code(10), sentence(), new Utterance.Pause(3_000)))
                .extracting(PageTime::readingMs, PageTime::maxSilenceMs)
                .containsExactly(18_000L + 3_000, 45_000L);
        assertThat(page(code(10), new Utterance.Hold(9_000)).readingMs()).isEqualTo(9_000);

        readingTime = new ReadingTime(PACE.at(Pace.BRISK), false);
        assertThat(page(code(10)).readingMs()).isEqualTo(8_400);
        assertThat(PACE.at(Pace.NORMAL)).isEqualTo(PACE);
    }

    @Test
    void tablesTakeTimeByWords() {
        var table = new SlideBlock.Table(
                List.of(RichText.plain("Name"), RichText.plain("Value")),
                List.of(SlideBlock.Table.Alignment.LEFT, SlideBlock.Table.Alignment.LEFT),
                List.of(List.of(
                        RichText.plain("The first one"),
                        RichText.plain("is 7 or more than that, if nobody says otherwise and all agree"))));

        assertThat(page(table, sentence()).readingMs()).isEqualTo(18 * 300);
    }

    @Test
    void textTakesTimeOnlyIfItIsNotSpoken() {
        var bullet = new SlideBlock.Bullet(0, null, RichText.plain("word ".repeat(20)));

        assertThat(page(bullet, sentence()).readingMs()).isEqualTo(2_500);
        assertThat(page(bullet).readingMs()).isEqualTo(20 * 300);
    }

    @Test
    void whatAnAnswerRepeatsHasBeenRead() {
        var question = new SlideBlock.Question(
                RichText.plain("What is printed?"), List.of(RichText.plain("5"), RichText.plain("6")));
        var answer = new SlideBlock.Question(
                question.prompt(),
                question.choices(),
                null,
                new SlideBlock.Question.Solution(List.of(0), RichText.EMPTY));

        var pages = pages(
                new Passage(code(4), List.of()),
                new Passage(question, List.of(sentence())),
                new Passage(code(4), List.of()),
                new Passage(answer, List.of(sentence())));

        assertThat(pages).extracting(PageTime::readingMs).containsExactly(4_800L, 2_500L);
    }

    @Test
    void aSilentPageHasAMinimum() {
        assertThat(page(new SlideBlock.Bullet(0, null, RichText.plain("Hi"))).readingMs())
                .isEqualTo(4_000);
    }

    @Test
    void noPageFlashesBy() {
        assertThat(page(new SlideBlock.Bullet(0, null, RichText.plain("Hi")), sentence())
                        .readingMs())
                .isEqualTo(2_500);
        assertThat(page(new SlideBlock.Bullet(0, null, RichText.plain("?!")), new Utterance.Sentence("?!"))
                        .readingMs())
                .as("nothing can be said")
                .isEqualTo(4_000);
        assertThat(page(new SlideBlock.Diagram("mermaid", "graph TD", "a -> b", ""), sentence())
                        .readingMs())
                .isEqualTo(5_000);
        assertThat(new ReadingTime(PACE, false).page(List.of(), List.of()).readingMs())
                .isEqualTo(4_000);
    }

    @Test
    void aPauseIsAddedAndAHoldReplaces() {
        assertThat(page(code(10), sentence(), new Utterance.Pause(3_000)).readingMs())
                .isEqualTo(15_000);
        assertThat(page(code(10), new Utterance.Hold(60_000), sentence()))
                .extracting(PageTime::readingMs, PageTime::maxSilenceMs)
                .containsExactly(60_000L, 60_000L);
    }

    @Test
    void aSilentSentenceIsShownForReading() {
        readingTime = new ReadingTime(PACE, true);

        assertThat(silentMs("One two three four five.")).isEqualTo(1_500);
        assertThat(silentMs("Stop.")).isEqualTo(1_200);
        assertThat(silentMs("\u3053\u308C\u306F\u6700\u521D\u306E\u30EC\u30C3\u30B9\u30F3\u3067\u3059\u3002"))
                .as("twelve characters, two a word")
                .isEqualTo(6 * 300);
        assertThat(silentMs("?!")).as("nothing to read").isZero();
    }

    @Test
    void codeIsReadAfterASilentSentence() {
        readingTime = new ReadingTime(PACE, true);

        assertThat(page(code(10), sentence()).readingMs()).isEqualTo(12_000 + 1_200);
    }

    private long silentMs(String sentence) {
        return readingTime.sentenceMs(new Utterance.Sentence(sentence));
    }

    private static SlideBlock code(int lines) {
        return new SlideBlock.Code("", "line\n".repeat(lines).strip());
    }

    private static Utterance sentence() {
        return new Utterance.Sentence("Look.");
    }

    /** The page of a slide that is not the first of its lesson. */
    private PageTime page(SlideBlock block, Utterance... says) {
        var pages = pages(new Passage(block, List.of(says)));
        assertThat(pages).hasSize(1);
        return pages.getFirst();
    }

    private List<PageTime> pages(Passage... passages) {
        var first = new SlideScript(RichText.plain("First"), List.of());
        var slide = new SlideScript(RichText.plain("Slide"), List.of(passages));
        var pages = new LessonPaginator()
                .paginate(
                        "Course",
                        1,
                        new LessonScript(1, "Lesson", List.of(first, slide), List.of()),
                        new RenderSettings("en", "cmu-slt", Quality.STANDARD, BackgroundStyle.SOLID, false));
        return pages.stream()
                .skip(1)
                .map(page -> readingTime.page(page.shown(), page.says()))
                .toList();
    }
}
