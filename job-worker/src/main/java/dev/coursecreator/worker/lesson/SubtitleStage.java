package dev.coursecreator.worker.lesson;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.event.Phase;
import dev.coursecreator.model.event.RenderedLesson.SubtitleTrack;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Utterance;
import dev.coursecreator.worker.lesson.narration.NarrationTimeline;
import dev.coursecreator.worker.lesson.subtitles.Cues;
import dev.coursecreator.worker.lesson.subtitles.WriteSubRip;
import dev.coursecreator.worker.lesson.subtitles.WriteTranscript;
import dev.coursecreator.worker.lesson.subtitles.WriteWebVtt;
import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes the subtitles and the transcript. */
@Component
final class SubtitleStage {

    static final int STEPS_PER_LESSON = 3;

    private final WriteWebVtt writeWebVtt;
    private final WriteSubRip writeSubRip;
    private final WriteTranscript writeTranscript;

    SubtitleStage(WriteWebVtt writeWebVtt, WriteSubRip writeSubRip, WriteTranscript writeTranscript) {
        this.writeWebVtt = writeWebVtt;
        this.writeSubRip = writeSubRip;
        this.writeTranscript = writeTranscript;
    }

    SubtitleTrack subtitles(NarrationTimeline timeline, String language, LessonStepRunner steps)
            throws StepException, IOException, InterruptedException {
        var cues = Cues.of(timeline.sentences().stream()
                .map(sentence -> new Cues.SpokenText(sentence.startMs(), sentence.endMs(), sentence.text()))
                .toList());
        return new SubtitleTrack(
                language,
                cues,
                steps.run(Phase.SUBTITLES, writeWebVtt, new WriteWebVtt.Input(language, cues)),
                steps.run(Phase.SUBTITLES, writeSubRip, new WriteSubRip.Input(cues)));
    }

    Artifact transcript(LessonScript lesson, LessonStepRunner steps)
            throws StepException, IOException, InterruptedException {
        var sections = lesson.slides().stream()
                .map(slide -> new WriteTranscript.Section(
                        slide.heading().text(),
                        sentences(slide.passages().stream().flatMap(passage -> passage.says().stream()))))
                .toList();
        return steps.run(Phase.SUBTITLES, writeTranscript, new WriteTranscript.Input(lesson.title(), sections));
    }

    private static List<String> sentences(Stream<Utterance> utterances) {
        return utterances
                .filter(Utterance.Sentence.class::isInstance)
                .map(sentence -> ((Utterance.Sentence) sentence).text())
                .toList();
    }
}
