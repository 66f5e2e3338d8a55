package dev.coursecreator.worker.lesson;

import dev.coursecreator.worker.lesson.narration.NarrationTimeline;
import dev.coursecreator.worker.lesson.slides.PagePictures;
import java.util.ArrayList;
import java.util.List;

/** Which picture of a page is shown when: it changes in the video frame in which a sentence begins. */
final class PageShots {

    /** After this silence nothing is marked any more. */
    private static final long MAX_FRAMES_AFTER_SPEECH = NarrationTimeline.FRAMES_PER_SECOND;

    private final List<Shot> shots = new ArrayList<>();
    private int picture;
    private long shownFrom;

    private PageShots(int first) {
        this.picture = first;
    }

    /**
     * A picture and how long it is shown.
     *
     * @param picture number in {@link PagePictures}
     * @param frames at least one
     */
    record Shot(int picture, long frames) {}

    /** Returns the pictures of a page in order; together they last as long as the page. */
    static List<Shot> of(PagePictures pictures, NarrationTimeline.Page page) {
        var shots = new PageShots(pictures.first());
        for (var spoken : page.spoken()) {
            shots.show(pictures.during().get(spoken.utterance()), page.frame(spoken.startSample()));
        }
        if (!page.spoken().isEmpty()) {
            long end = page.frame(page.spoken().getLast().endSample());
            if (page.videoFrames() - end > MAX_FRAMES_AFTER_SPEECH) {
                shots.show(0, end);
            }
        }
        shots.show(-1, page.videoFrames());
        return shots.shots;
    }

    private void show(int next, long frame) {
        if (next == picture) {
            return;
        }
        if (frame > shownFrom) {
            shots.add(new Shot(picture, frame - shownFrom));
        }
        picture = next;
        shownFrom = frame;
    }
}
