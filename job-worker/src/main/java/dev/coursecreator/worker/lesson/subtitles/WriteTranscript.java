package dev.coursecreator.worker.lesson.subtitles;

import dev.coursecreator.model.artifact.ArtifactType;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes the transcript of a lesson as Markdown: its title, and a heading and a paragraph per slide. */
@Component
public final class WriteTranscript extends SubtitleStep<WriteTranscript.Input> {

    WriteTranscript() {
        super("write-transcript", ArtifactType.MARKDOWN);
    }

    /** The title and the slides of a lesson. */
    public record Input(String lessonTitle, List<Section> sections) {
        public Input {
            sections = List.copyOf(sections);
        }
    }

    /** A slide: its heading, which may be blank, and its sentences. */
    public record Section(String heading, List<String> sentences) {
        public Section {
            sentences = List.copyOf(sentences);
        }
    }

    @Override
    String text(Input input) {
        var text = new StringBuilder("# ").append(escaped(input.lessonTitle())).append('\n');
        var previousHeading = input.lessonTitle();
        for (var section : input.sections()) {
            if (!section.heading().isBlank() && !section.heading().equals(previousHeading)) {
                text.append("\n## ").append(escaped(section.heading())).append('\n');
                previousHeading = section.heading();
            }
            if (!section.sentences().isEmpty()) {
                text.append('\n')
                        .append(escaped(String.join(" ", section.sentences())))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** Escapes characters that CommonMark would interpret as markup. */
    private static String escaped(String text) {
        return text.replaceAll("\\s+", " ")
                .strip()
                .replaceAll("([\\\\`*_\\[\\]<>#&~|])", "\\\\$1")
                .replaceAll("^([-+=])", "\\\\$1")
                .replaceAll("^(\\d{1,9})([.)])", "$1\\\\$2");
    }
}
