package dev.coursecreator.worker.lesson.subtitles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coursecreator.model.event.RenderedLesson.Cue;
import dev.coursecreator.worker.lesson.subtitles.Cues.SpokenText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CuesTest {

    @Test
    void aShortSentenceIsOneCueWithItsOwnTimes() {
        assertThat(cues(List.of(new SpokenText(400, 2_900, "Share groups divide the work."))))
                .containsExactly(new Cue(400, 2_900, "Share groups divide the work."));
    }

    @Test
    void aLongerSentenceTakesTwoLinesOfSimilarLength() {
        assertThat(cues(List.of(
                        new SpokenText(0, 5_000, "A share group lets any number of workers take from one topic."))))
                .extracting(Cue::text)
                .containsExactly("A share group lets any number\nof workers take from one topic.");
    }

    @Test
    void aVeryLongSentenceIsSplitAtAPause() {
        var text = "When a worker is killed in the middle of its work, the broker gives up its lock "
                + "and the record goes to another worker at once.";

        assertThat(cues(List.of(new SpokenText(0, 9_000, text))))
                .extracting(cue -> cue.text().replace('\n', ' '))
                .containsExactly(
                        "When a worker is killed in the middle of its work,",
                        "the broker gives up its lock and the record goes to another worker at once.");
    }

    @Test
    void aShortCueIsExtendedIntoTheSilenceButNotIntoTheNextCue() {
        var cues = cues(List.of(
                new SpokenText(1_000, 1_300, "Stop."),
                new SpokenText(1_700, 4_000, "And then go on."),
                new SpokenText(9_000, 9_400, "Done.")));

        assertThat(cues.get(0).endMs()).isEqualTo(1_700);
        assertThat(cues.get(2).endMs()).as("not after the end of the lesson").isEqualTo(9_800);
    }

    @Test
    void aCueThatIsTooFastToReadIsExtendedIntoTheSilence() {
        var text = "Forty-two characters are a line's length.";

        var cues = cues(List.of(new SpokenText(0, 1_500, text), new SpokenText(9_000, 9_900, "Next.")));

        assertThat(cues.getFirst().endMs()).isEqualTo(text.length() * 1_000L / 17);
    }

    @Test
    void theReadingSpeedIsExceededOnlyWhereTheSpeechLeavesNoTime() {
        var seed = Long.getLong("random.seed", 1);
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var cues = cues(sentences(random));
            for (int c = 0; c + 1 < cues.size(); c++) {
                var cue = cues.get(c);
                var shown = cue.endMs() - cue.startMs();
                var columns = cue.text().replace("\n", "").length();
                var readable = shown >= columns * 1_000L / 17 && shown >= 1_000;
                assertThat(readable || cue.endMs() == cues.get(c + 1).startMs())
                        .as("seed %d, %s", seed, cue)
                        .isTrue();
            }
        }
    }

    @Test
    void anExtremelyLongSentenceIsSplit() {
        var text = "word, ".repeat(50_000).strip();

        assertThat(cues(List.of(new SpokenText(0, 20_000_000, text)))).hasSizeLessThan(4_500);
    }

    @Test
    void chineseIsBrokenBetweenCharactersButNotBeforePunctuation() {
        var text = "共享组让任意数量的工作进程从同一个主题中读取记录，而不需要规划分区，因为代理会把每条记录交给其中一个工作进程。";

        var cues = Cues.of(List.of(new SpokenText(0, 9_000, text)), "zh");

        var lines = cues.stream().flatMap(cue -> cue.text().lines()).toList();
        assertThat(String.join("", lines)).isEqualTo(text);
        assertThat(lines)
                .hasSizeGreaterThan(3)
                .allMatch(line -> line.length() <= 16)
                .noneMatch(line -> "，。、".indexOf(line.charAt(0)) >= 0);
        assertThat(cues).allMatch(cue -> cue.text().lines().count() <= 2);
    }

    @Test
    void japaneseIsReadMoreSlowlyThanKoreanOrEnglish() {
        var tenCharacters = "十文字の文章ですよ。";

        assertThat(Cues.of(List.of(new SpokenText(0, 500, tenCharacters)), "ja")
                        .getFirst()
                        .endMs())
                .as("the lesson ends")
                .isEqualTo(900);
        assertThat(Cues.of(List.of(new SpokenText(0, 500, tenCharacters), new SpokenText(9_000, 9_500, "次。")), "ja")
                        .getFirst()
                        .endMs())
                .isEqualTo(2_500);
    }

    @Test
    void wordsInAnotherScriptStayWholeAndCountByTheirWidth() {
        var lines =
                Cues.of(List.of(new SpokenText(0, 9_000, "用 course-creator generate 命令可以生成一门完整的课程。")), "zh").stream()
                        .flatMap(cue -> cue.text().lines())
                        .toList();

        assertThat(lines).containsExactly("用 course-creator generate", "命令可以生成一门完整的课程。");
    }

    @Test
    void thaiIsBrokenBetweenItsWords() {
        var text = "เครื่องนี้สามารถสร้างวิดีโอการสอนจากข้อความที่เขียนไว้ได้โดยอัตโนมัติทุกครั้งที่มีการเปลี่ยนแปลง";

        var lines = Cues.of(List.of(new SpokenText(0, 9_000, text)), "th").stream()
                .flatMap(cue -> cue.text().lines())
                .toList();

        assertThat(String.join("", lines)).isEqualTo(text);
        assertThat(lines).hasSizeGreaterThan(1).allMatch(line -> line.length() <= 42);
        assertThat(lines)
                .as("no line begins with a mark above a consonant")
                .noneMatch(line -> Character.getType(line.charAt(0)) == Character.NON_SPACING_MARK);
    }

    @Test
    void sentencesOutOfOrderAreRejected() {
        assertThatThrownBy(() -> cues(List.of(new SpokenText(0, 900, "One."), new SpokenText(800, 1_000, "Two."))))
                .hasMessageContaining("in order");
    }

    @Test
    void randomTextIsShownCompletelyOnAtMostTwoLines() {
        var seed = Long.getLong("random.seed", 1);
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var sentences = sentences(random);
            var cues = cues(sentences);

            assertThat(letters(cues.stream().map(Cue::text).collect(Collectors.joining())))
                    .as("seed %d", seed)
                    .isEqualTo(letters(sentences.stream().map(SpokenText::text).collect(Collectors.joining())));
            for (int c = 0; c < cues.size(); c++) {
                var lines = cues.get(c).text().split("\n");
                assertThat(lines.length).as("seed %d", seed).isLessThanOrEqualTo(2);
                assertThat(lines).as("seed %d", seed).allMatch(line -> line.length() <= 42 && !line.isBlank());
                assertThat(c == 0 || cues.get(c - 1).endMs() <= cues.get(c).startMs())
                        .as("seed %d", seed)
                        .isTrue();
            }
        }
    }

    private static List<Cue> cues(List<SpokenText> sentences) {
        return Cues.of(sentences, "en");
    }

    private static String letters(String text) {
        return text.replaceAll("\\s", "");
    }

    private static List<SpokenText> sentences(Random random) {
        var sentences = new ArrayList<SpokenText>();
        var time = 0L;
        for (int i = 0; i <= random.nextInt(6); i++) {
            var text = IntStream.rangeClosed(0, random.nextInt(60))
                    .mapToObj(word -> word(random))
                    .collect(Collectors.joining(" "));
            var end = time + 1 + text.length() * (30L + random.nextInt(60));
            sentences.add(new SpokenText(time, end, text));
            time = end + random.nextInt(3_000);
        }
        return sentences;
    }

    private static String word(Random random) {
        var length = random.nextInt(40) == 0 ? 100 : 1 + random.nextInt(11);
        return "x".repeat(length) + List.of("", "", "", ",", ".", ":").get(random.nextInt(6));
    }
}
