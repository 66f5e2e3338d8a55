package dev.coursecreator.worker.lesson.subtitles;

import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.event.RenderedLesson.Cue;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes subtitles as SubRip (SRT), a de facto standard. */
@Component
public final class WriteSubRip extends SubtitleStep<WriteSubRip.Input> {

    WriteSubRip() {
        super("write-subrip", ArtifactType.SRT);
    }

    /** The subtitles. */
    public record Input(List<Cue> cues) {
        public Input {
            cues = List.copyOf(cues);
        }
    }

    @Override
    String text(Input input) {
        var text = new StringBuilder();
        for (int i = 0; i < input.cues().size(); i++) {
            var cue = input.cues().get(i);
            text.append(i + 1)
                    .append("\r\n")
                    .append(timestamp(cue.startMs(), ','))
                    .append(" --> ")
                    .append(timestamp(cue.endMs(), ','))
                    .append("\r\n")
                    .append(literal(lines(cue.text(), "\r\n")))
                    .append("\r\n\r\n");
        }
        return text.toString();
    }

    /** Breaks up text such as {@code <i>} or {@code {\\an8}} with U+2060: players treat it as a tag, and SubRip has no escapes. */
    private static String literal(String text) {
        return text.replaceAll("<(?=[A-Za-z/!])", "<\u2060").replaceAll("\\{(?=\\\\)", "{\u2060");
    }
}
