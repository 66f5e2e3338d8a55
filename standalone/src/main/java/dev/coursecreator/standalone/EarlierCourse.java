package dev.coursecreator.standalone;

import dev.coursecreator.model.manifest.CourseManifest;
import dev.coursecreator.model.message.MessageCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/** What is in a course's place already: it may be replaced if it is an earlier course and nothing else. */
final class EarlierCourse {

    private static final String MANIFEST = "course.json";

    private final Path folder;

    EarlierCourse(Path folder) {
        this.folder = folder;
    }

    /**
     * Returns if nothing would be lost but an earlier course.
     *
     * @throws CourseNotMade if there is anything that its course.json doesn't name
     */
    void requireNothingElse() throws IOException, CourseNotMade {
        if (!Files.exists(folder)) {
            return;
        }
        var own = own();
        try (var files = Files.walk(folder)) {
            var other = files.filter(file -> !Files.isDirectory(file))
                    .filter(file -> !own.contains(file))
                    .findFirst();
            if (other.isPresent()) {
                throw new CourseNotMade(("%s is not of a course that could be replaced. The new course is kept;"
                                + " move the file, or give another folder with --output, and run the command again.")
                        .formatted(other.get()));
            }
        }
    }

    private Set<Path> own() throws IOException {
        var manifest = folder.resolve(MANIFEST);
        if (!Files.isRegularFile(manifest)) {
            return Set.of();
        }
        try {
            var course = MessageCodec.json().readValue(Files.readAllBytes(manifest), CourseManifest.class);
            return Stream.concat(
                            Stream.of(manifest),
                            course.lessons().stream()
                                    .flatMap(lesson -> paths(lesson).map(folder.resolve(lesson.folder())::resolve)))
                    .collect(Collectors.toSet());
        } catch (JacksonException e) {
            return Set.of();
        }
    }

    private static Stream<String> paths(CourseManifest.Lesson lesson) {
        return Stream.of(
                        Stream.of(lesson.video(), lesson.audio(), lesson.transcript()),
                        lesson.slides().stream().map(CourseManifest.Slide::image),
                        lesson.subtitles().stream().flatMap(track -> Stream.of(track.vtt(), track.srt())))
                .flatMap(files -> files)
                .map(CourseManifest.File::path);
    }
}
