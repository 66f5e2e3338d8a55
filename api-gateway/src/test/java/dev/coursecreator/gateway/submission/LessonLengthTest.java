package dev.coursecreator.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coursecreator.gateway.jobs.LessonTotals;
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
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LessonLengthTest {

    private static final int WORD = 300;
    private static final int SENTENCE = 450;
    private static final Utterance TEN_WORDS =
            new Utterance.Sentence("One two three four five six seven eight nine ten.");

    @Test
    void speechTakesTimeByWordsAndSentences() {
        assertThat(seconds(prose(), TEN_WORDS, TEN_WORDS))
                .isCloseTo(0.4 + 2 * (10 * WORD + SENTENCE) / 1_000.0 + 0.28 + 0.5, within(0.01));
        assertThat(seconds(prose(), TEN_WORDS, new Utterance.Pause(3_000)))
                .as("a pause is added")
                .isCloseTo(0.4 + 3.45 + 3 + 0.5, within(0.01));
        assertThat(seconds(prose(), TEN_WORDS, new Utterance.Hold(60_000)))
                .as("a page is held")
                .isCloseTo(0.4 + 60, within(0.01));
    }

    @Test
    void codeIsReadAtThePaceOfTheCourse() {
        var code = new SlideBlock.Code("java", "line();\n".repeat(400).strip());

        assertThat(seconds("cmu-slt", Pace.NORMAL, code, TEN_WORDS)).isCloseTo(0.4 + 480, within(0.01));
        assertThat(seconds("cmu-slt", Pace.RELAXED, code, TEN_WORDS)).isCloseTo(0.4 + 720, within(0.01));
        assertThat(seconds("cmu-slt", Pace.BRISK, code, TEN_WORDS)).isCloseTo(0.4 + 336, within(0.01));
    }

    @Test
    void linesThatAreWrappedCountAsShown() {
        var code = new SlideBlock.Code("", ("x".repeat(250) + "\n").repeat(4).strip());

        assertThat(seconds(code, TEN_WORDS)).isCloseTo(0.4 + 12 * 1.2, within(0.01));
    }

    @Test
    void aTableThatIsNotReadAloudIsReadByWords() {
        var cell = RichText.plain("two words");
        var row = Collections.nCopies(4, cell);
        var table = new SlideBlock.Table(
                row, Collections.nCopies(4, SlideBlock.Table.Alignment.LEFT), Collections.nCopies(9, row));

        assertThat(seconds(table)).isCloseTo(0.4 + 10 * 4 * 2 * 0.3, within(0.01));
    }

    @Test
    void silentPagesAndLessonsTakeTheTimeForReading() {
        assertThat(seconds(prose())).as("a silent page").isCloseTo(0.4 + 4, within(0.01));
        assertThat(seconds("none", Pace.NORMAL, prose(), TEN_WORDS)).isCloseTo(0.4 + 3 + 0.5, within(0.01));
        assertThat(seconds("none", Pace.RELAXED, prose(), TEN_WORDS)).isCloseTo(0.4 + 4.5 + 0.5, within(0.01));
    }

    @Test
    void onlySpeechIsLearnt() {
        var settings = settings("cmu-slt", Pace.NORMAL);
        var sentence = (Utterance.Sentence) TEN_WORDS;
        long usual = 10 * WORD + SENTENCE;
        var silence = new LessonTotals(10, 1, usual, 600_000, 0, 0, 0);
        var slowSpeech = new LessonTotals(1_000, 100, 200 * usual, 0, 0, 0, 0);

        assertThat(RenderingEstimate.of(settings, silence).speechMs(sentence)).isCloseTo((double) usual, within(0.01));
        assertThat(RenderingEstimate.of(settings, slowSpeech).speechMs(sentence))
                .isGreaterThan(1.5 * usual);
    }

    private static SlideBlock prose() {
        return new SlideBlock.Prose(RichText.plain("Ten words."));
    }

    private static double seconds(SlideBlock block, Utterance... says) {
        return seconds("cmu-slt", Pace.NORMAL, block, says);
    }

    private static double seconds(String voice, Pace pace, SlideBlock block, Utterance... says) {
        var settings = settings(voice, pace);
        var readingTime = new ReadingTime(ReadingPace.DEFAULT.at(pace), !settings.hasSpeech());
        var estimate = RenderingEstimate.of(settings, new LessonTotals(0, 0, 0, 0, 0, 0, 0));
        var slide = new SlideScript(RichText.plain("Slide"), List.of(new Passage(block, List.of(says))));
        var lesson = new LessonScript(1, "Lesson", List.of(slide), List.of());
        return new LessonLength(readingTime, settings.hasSpeech() ? estimate::speechMs : readingTime::sentenceMs)
                        .ms(lesson)
                / 1_000;
    }

    private static RenderSettings settings(String voice, Pace pace) {
        return new RenderSettings("en", voice, Quality.STANDARD, BackgroundStyle.SOLID, false, null, pace, null);
    }
}
