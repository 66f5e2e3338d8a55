package dev.coursecreator.worker.lesson.subtitles;

import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.event.RenderedLesson.Cue;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes subtitles as WebVTT (W3C). */
@Component
public final class WriteWebVtt extends SubtitleStep<WriteWebVtt.Input> {

    WriteWebVtt() {
        super("write-webvtt", ArtifactType.VTT);
    }

    /** The subtitles of one language, BCP 47. */
    public record Input(String language, List<Cue> cues) {
        public Input {
            cues = List.copyOf(cues);
        }
    }

    @Override
    String text(Input input) {
        var text = new StringBuilder("WEBVTT\nKind: captions\nLanguage: " + input.language() + "\n");
        for (int i = 0; i < input.cues().size(); i++) {
            var cue = input.cues().get(i);
            text.append("\n%d\n%s --> %s\n%s\n"
                    .formatted(i + 1, timestamp(cue.startMs(), '.'), timestamp(cue.endMs(), '.'), escaped(cue.text())));
        }
        return text.toString();
    }

    /** What would be markup, or end the cue; {@code -->} is covered by its {@code >}. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
