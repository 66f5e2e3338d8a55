package dev.coursecreator.worker.lesson;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.event.Phase;
import dev.coursecreator.worker.lesson.narration.NarrationTimeline;
import dev.coursecreator.worker.lesson.video.EncodeLesson;
import dev.coursecreator.worker.lesson.video.ExtractAudio;
import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Encodes the video from clips, narration and subtitles, and extracts its audio. */
@Component
final class VideoStage {

    static final int STEPS_PER_LESSON = 2;

    private final EncodeLesson encodeLesson;
    private final ExtractAudio extractAudio;

    VideoStage(EncodeLesson encodeLesson, ExtractAudio extractAudio) {
        this.encodeLesson = encodeLesson;
        this.extractAudio = extractAudio;
    }

    Artifact video(
            List<SlideStage.Picture> pictures,
            NarrationTimeline timeline,
            Artifact narration,
            Artifact subtitles,
            String language,
            LessonStepRunner steps)
            throws StepException, IOException, InterruptedException {
        var clips = IntStream.range(0, pictures.size())
                .mapToObj(i -> new EncodeLesson.Clip(
                        pictures.get(i).clip(), timeline.pages().get(i).videoFrames()))
                .toList();
        return steps.run(Phase.VIDEO, encodeLesson, new EncodeLesson.Input(clips, narration, subtitles, language));
    }

    Artifact audio(Artifact video, LessonStepRunner steps) throws StepException, IOException, InterruptedException {
        return steps.run(Phase.VIDEO, extractAudio, new ExtractAudio.Input(video));
    }
}
