package dev.coursecreator.worker.lesson.subtitles;

import dev.coursecreator.model.Check;
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
            Check.that(
                    language.matches("[A-Za-z0-9]+(-[A-Za-z0-9]+)*"),
                    "language must be a BCP 47 tag such as en but was '" + language + "'");
            cues = List.copyOf(cues);
        }
    }

    @Override
    String text(Input input) {
        var text = new StringBuilder("WEBVTT\n\nNOTE Language: " + input.language() + "\n");
        for (int i = 0; i < input.cues().size(); i++) {
            var cue = input.cues().get(i);
            text.append('\n')
                    .append(i + 1)
                    .append('\n')
                    .append(timestamp(cue.startMs(), '.'))
                    .append(" --> ")
                    .append(timestamp(cue.endMs(), '.'))
                    .append('\n')
                    .append(escaped(lines(cue.text(), "\n")))
                    .append('\n');
        }
        return text.toString();
    }

    /** Escapes markup; {@code -->}, which would end the cue, is covered by its {@code >}. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
