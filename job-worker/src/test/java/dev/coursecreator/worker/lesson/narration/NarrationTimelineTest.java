package dev.coursecreator.worker.lesson.narration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.pace.PageTime;
import dev.coursecreator.model.script.Utterance;
import dev.coursecreator.model.script.Utterance.Pause;
import dev.coursecreator.model.script.Utterance.Sentence;
import dev.coursecreator.worker.lesson.narration.NarrationTimeline.NarratedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NarrationTimelineTest {

    @Test
    void sentencesAreSeparatedByPauses() {
        var timeline = lesson(List.of(List.of(lasting(1_000), lasting(2_000))));

        assertThat(timeline.sentences())
                .extracting(NarrationTimeline.Sentence::startMs, NarrationTimeline.Sentence::endMs)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(400L, 1_400L),
                        org.assertj.core.groups.Tuple.tuple(1_680L, 3_680L));
        assertThat(timeline.pages()).hasSize(1);
        assertThat(timeline.pages().getFirst().durationMs()).isEqualTo(4_200);
    }

    @Test
    void anAuthorsPauseIsAddedToTheDefaultPause() {
        var timeline = lesson(List.of(List.of(lasting(1_000), new Pause(2_000), lasting(1_000))));

        assertThat(timeline.sentences().get(1).startMs()).isEqualTo(400 + 1_000 + 2_000 + 280);
    }

    @Test
    void aPageIsShownForTheLongerOfItsSpeechAndItsReadingTime() {
        var unspeakable = new Sentence("0 is how long it sounds");

        var timeline = NarrationTimeline.of(
                List.of(
                        page(3_000),
                        page(3_000, unspeakable),
                        page(3_000, lasting(100)),
                        page(3_000, lasting(9_000)),
                        page(0, lasting(100))),
                NarrationTimelineTest::spoken);

        assertThat(timeline.pages())
                .extracting(NarrationTimeline.Page::durationMs)
                .containsExactly(3_000L, 3_000L, 3_000L, 9_500L, 600L);
        assertThat(timeline.sentences()).hasSize(3);
    }

    @Test
    void theSilenceAfterTheSpeechIsBounded() {
        var timeline = NarrationTimeline.of(
                List.of(new NarratedPage(List.of(lasting(1_000)), new PageTime(90_000, 30_000))),
                NarrationTimelineTest::spoken);

        assertThat(timeline.pages().getFirst().durationMs()).isEqualTo(400 + 1_000 + 30_000);
    }

    @Test
    void pagesAreContiguousAndLastWholeFrames() {
        var seed = Long.getLong("random.seed", 1);
        var random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            var timeline = lesson(pages(random));

            var end = 0L;
            for (var page : timeline.pages()) {
                assertThat(page.startSample()).as("seed %d", seed).isEqualTo(end);
                assertThat(page.samples()).as("seed %d", seed).isEqualTo(page.videoFrames() * 1_600);
                end += page.samples();
            }
            assertThat(timeline.samples()).as("seed %d", seed).isEqualTo(end);
            var spoken = 0L;
            for (var sentence : timeline.sentences()) {
                assertThat(sentence.startSample()).as("seed %d", seed).isGreaterThanOrEqualTo(spoken);
                spoken = sentence.startSample() + sentence.samples();
            }
            assertThat(spoken).as("seed %d", seed).isLessThan(end);
        }
    }

    private static List<List<Utterance>> pages(Random random) {
        var pages = new ArrayList<List<Utterance>>();
        for (int page = 0; page <= random.nextInt(5); page++) {
            var says = new ArrayList<Utterance>();
            for (int i = 0; i < random.nextInt(6); i++) {
                says.add(
                        random.nextInt(4) == 0 ? new Pause(1 + random.nextInt(5_000)) : lasting(random.nextInt(9_000)));
            }
            pages.add(says);
        }
        return pages;
    }

    private static NarrationTimeline lesson(List<List<Utterance>> pages) {
        return NarrationTimeline.of(
                pages.stream()
                        .map(says -> new NarratedPage(says, new PageTime(0, 30_000)))
                        .toList(),
                NarrationTimelineTest::spoken);
    }

    private static NarratedPage page(long readingMs, Utterance... says) {
        return new NarratedPage(List.of(says), new PageTime(readingMs, 30_000));
    }

    private static SpokenSentence spoken(Sentence sentence) {
        var samples = Long.parseLong(sentence.text().split(" ")[0]) * 48;
        return new SpokenSentence(
                new Artifact(new ArtifactKey("0".repeat(64)), ArtifactType.WAV, 44 + 2 * samples), samples);
    }

    private static Sentence lasting(long millis) {
        return new Sentence(millis + " milliseconds of speech");
    }
}
