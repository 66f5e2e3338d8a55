package dev.coursecreator.worker.lesson.subtitles;

import dev.coursecreator.model.artifact.ArtifactType;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes what is said in a lesson as Markdown: its title, a heading per slide, a paragraph below it. */
@Component
public final class WriteTranscript extends SubtitleStep<WriteTranscript.Input> {

    WriteTranscript() {
        super("write-transcript", ArtifactType.MARKDOWN);
    }

    /** A lesson. */
    public record Input(String lessonTitle, List<Section> sections) {
        public Input {
            sections = List.copyOf(sections);
        }
    }

    /** A slide: what stands above it, which may be nothing, and what is said. */
    public record Section(String heading, List<String> sentences) {
        public Section {
            sentences = List.copyOf(sentences);
        }
    }

    @Override
    String text(Input input) {
        var text = new StringBuilder("# ").append(escaped(input.lessonTitle())).append('\n');
        var above = input.lessonTitle();
        for (var section : input.sections()) {
            if (!section.heading().isBlank() && !section.heading().equals(above)) {
                text.append("\n## ").append(escaped(section.heading())).append('\n');
                above = section.heading();
            }
            if (!section.sentences().isEmpty()) {
                text.append('\n')
                        .append(escaped(String.join(" ", section.sentences())))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** So that it reads as it was said: characters that CommonMark would take for marks. */
    private static String escaped(String text) {
        return text.replaceAll("\\s+", " ")
                .strip()
                .replaceAll("([\\\\`*_\\[\\]<>#&~|])", "\\\\$1")
                .replaceAll("^([-+=])", "\\\\$1")
                .replaceAll("^(\\d{1,9})([.)])", "$1\\\\$2");
    }
}
