package dev.coursecreator.worker.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.worker.lesson.PageShots.Shot;
import dev.coursecreator.worker.lesson.narration.NarrationTimeline.Page;
import dev.coursecreator.worker.lesson.narration.NarrationTimeline.Spoken;
import dev.coursecreator.worker.lesson.slides.PagePictures;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which picture is shown in which frame. A frame lasts 1600 samples. */
class PageShotsTest {

    private static final long PAGE_START = 480_000;

    @Test
    void thePictureChangesInTheFrameInWhichASentenceBegins() {
        var page = page(300, spoken(0, 0, 60), spoken(1, 70, 120), spoken(2, 130, 290));

        assertThat(PageShots.of(pictures(0, 1, 2, 3), page))
                .containsExactly(new Shot(1, 70), new Shot(2, 60), new Shot(3, 170));
    }

    @Test
    void aSentenceThatBeginsWithinAFrameIsShownFromThisFrameOn() {
        var late = new Spoken(0, PAGE_START + 12 * 1_600 + 1_599, PAGE_START + 100 * 1_600);

        assertThat(PageShots.of(pictures(0, 1), page(110, late))).containsExactly(new Shot(0, 12), new Shot(1, 98));
    }

    @Test
    void aPictureThatDoesNotChangeIsOneShot() {
        var page = page(200, spoken(0, 12, 60), spoken(1, 70, 120), spoken(3, 130, 190));

        assertThat(PageShots.of(pictures(0, 1, 1, 2, 1), page)).containsExactly(new Shot(0, 12), new Shot(1, 188));
    }

    @Test
    void afterALongSilenceThePageIsShownAsItIs() {
        assertThat(PageShots.of(pictures(0, 1), page(300, spoken(0, 0, 60))))
                .containsExactly(new Shot(1, 60), new Shot(0, 240));
        assertThat(PageShots.of(pictures(0, 1), page(90, spoken(0, 0, 60)))).containsExactly(new Shot(1, 90));
    }

    @Test
    void aPageWithoutSpeechIsShownAsItBegins() {
        assertThat(PageShots.of(pictures(0), page(120))).containsExactly(new Shot(0, 120));
    }

    @Test
    void theFirstPictureMayHideWhatHasNotBeenSaid() {
        assertThat(PageShots.of(pictures(1, 2, 0), page(100, spoken(0, 12, 40), spoken(1, 50, 90))))
                .containsExactly(new Shot(1, 12), new Shot(2, 38), new Shot(0, 50));
    }

    private static PagePictures pictures(int first, Integer... during) {
        return new PagePictures(null, first, List.of(during));
    }

    private static Page page(long frames, Spoken... spoken) {
        return new Page(PAGE_START, frames * 1_600, List.of(spoken));
    }

    private static Spoken spoken(int utterance, long firstFrame, long lastFrame) {
        return new Spoken(utterance, PAGE_START + firstFrame * 1_600, PAGE_START + lastFrame * 1_600);
    }
}
