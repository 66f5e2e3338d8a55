package dev.coursecreator.worker.lesson;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.event.Phase;
import dev.coursecreator.model.event.RenderedLesson.SubtitleTrack;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.worker.lesson.video.EncodeLesson;
import dev.coursecreator.worker.lesson.video.ExtractAudio;
import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import java.util.List;
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
            List<EncodeLesson.Clip> clips,
            Artifact narration,
            List<SubtitleTrack> subtitles,
            RenderSettings settings,
            LessonStepRunner steps)
            throws StepException, IOException, InterruptedException {
        var quality = settings.quality();
        return steps.run(
                Phase.VIDEO,
                encodeLesson,
                new EncodeLesson.Input(
                        clips,
                        narration,
                        subtitles.getFirst().vtt(),
                        settings.language(),
                        quality.width(),
                        quality.height(),
                        subtitles.stream()
                                .skip(1)
                                .map(track -> new EncodeLesson.Subtitles(track.language(), track.vtt()))
                                .toList()));
    }

    Artifact audio(Artifact video, LessonStepRunner steps) throws StepException, IOException, InterruptedException {
        return steps.run(Phase.VIDEO, extractAudio, new ExtractAudio.Input(video));
    }
}
