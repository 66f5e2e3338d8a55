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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes the subtitles and the transcript. */
@Component
final class SubtitleStage {

    static final int STEPS_PER_LANGUAGE = 2;

    /** For the language of the course, and the transcript. */
    static final int STEPS_PER_LESSON = STEPS_PER_LANGUAGE + 1;

    private final WriteWebVtt writeWebVtt;
    private final WriteSubRip writeSubRip;
    private final WriteTranscript writeTranscript;

    SubtitleStage(WriteWebVtt writeWebVtt, WriteSubRip writeSubRip, WriteTranscript writeTranscript) {
        this.writeWebVtt = writeWebVtt;
        this.writeSubRip = writeSubRip;
        this.writeTranscript = writeTranscript;
    }

    /**
     * The track of the spoken language, and those of the translations.
     *
     * @param translations of each sentence, by language and text
     */
    List<SubtitleTrack> subtitles(
            NarrationTimeline timeline,
            String language,
            Map<String, Map<String, String>> translations,
            LessonStepRunner steps)
            throws StepException, IOException, InterruptedException {
        var tracks = new ArrayList<SubtitleTrack>();
        tracks.add(track(timeline, language, Map.of(), steps));
        for (var translation : translations.entrySet()) {
            tracks.add(track(timeline, translation.getKey(), translation.getValue(), steps));
        }
        return tracks;
    }

    private SubtitleTrack track(
            NarrationTimeline timeline, String language, Map<String, String> translation, LessonStepRunner steps)
            throws StepException, IOException, InterruptedException {
        var cues = Cues.of(
                timeline.sentences().stream()
                        .map(sentence -> new Cues.SpokenText(
                                sentence.startMs(),
                                sentence.endMs(),
                                translation.getOrDefault(sentence.text(), sentence.text())))
                        .toList(),
                language);
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
