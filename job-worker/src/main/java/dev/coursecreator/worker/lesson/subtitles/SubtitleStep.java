package dev.coursecreator.worker.lesson.subtitles;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.worker.step.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Base class of the steps that write a text file in UTF-8. */
abstract class SubtitleStep<I> implements Step<I, Artifact> {

    private final String name;
    private final ArtifactType type;

    SubtitleStep(String name, ArtifactType type) {
        this.name = name;
        this.type = type;
    }

    abstract String text(I input);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public final String engine(I input) {
        return "course-creator";
    }

    @Override
    public final ArtifactType produces() {
        return type;
    }

    @Override
    public final void run(I input, Path output) throws IOException {
        Files.writeString(output, text(input));
    }

    @Override
    public final Artifact result(I input, Artifact artifact) {
        return artifact;
    }

    /** {@code 01:02:03}, a decimal mark and three digits. */
    static String timestamp(long millis, char mark) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1_000 % 60,
                mark,
                millis % 1_000);
    }

    /** The non-blank lines of a text: a blank line would end the cue. */
    static String lines(String text, String end) {
        return List.of(text.split("\\R")).stream()
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining(end));
    }
}
