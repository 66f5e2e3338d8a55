package dev.coursecreator.worker.lesson.subtitles;

import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.event.RenderedLesson.Cue;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes subtitles in the SubRip form, which has no standard but its players. */
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
            text.append("%d\r\n%s --> %s\r\n%s\r\n\r\n"
                    .formatted(
                            i + 1,
                            timestamp(cue.startMs(), ','),
                            timestamp(cue.endMs(), ','),
                            cue.text().replace("\n", "\r\n")));
        }
        return text.toString();
    }
}
