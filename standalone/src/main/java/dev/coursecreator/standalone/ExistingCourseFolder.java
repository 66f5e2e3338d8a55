package dev.coursecreator.standalone;

import dev.coursecreator.model.manifest.CourseManifest;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.player.CoursePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/** An existing folder at a course's destination. It may be replaced only if it contains nothing but an earlier course. */
final class ExistingCourseFolder {

    private static final String MANIFEST = "course.json";

    private final Path folder;

    ExistingCourseFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Checks that the folder contains nothing but an earlier course.
     *
     * @throws CommandFailedException if there is a file that its course.json does not list, other than its page, or a symbolic link
     */
    void requireNoOtherFiles() throws IOException, CommandFailedException {
        if (Files.isSymbolicLink(folder)) {
            throw new CommandFailedException(folder
                    + " is a symbolic link. The new course is kept on the server; remove the link or choose another"
                    + " folder with --output, then run the command again.");
        }
        if (!Files.exists(folder)) {
            return;
        }
        var courseFiles = courseFiles();
        try (var files = Files.walk(folder)) {
            var other = files.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !courseFiles.contains(file))
                    .findFirst();
            if (other.isPresent()) {
                throw new CommandFailedException(
                        ("%s does not belong to an earlier course. The new course is kept on the server;"
                                        + " move the file or choose another folder with --output, then run the command again.")
                                .formatted(other.get()));
            }
        }
    }

    /** Whether the folder contains a course with another title. */
    boolean hasAnotherCourse(CourseManifest course) throws IOException {
        return manifest()
                .filter(existing -> !existing.title().equals(course.title()))
                .isPresent();
    }

    private Set<Path> courseFiles() throws IOException {
        return manifest()
                .map(course -> Stream.concat(
                                Stream.of(folder.resolve(MANIFEST), folder.resolve(CoursePage.FILE_NAME)),
                                course.lessons().stream()
                                        .flatMap(lesson -> paths(lesson).map(folder.resolve(lesson.folder())::resolve)))
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private Optional<CourseManifest> manifest() throws IOException {
        var manifest = folder.resolve(MANIFEST);
        if (!Files.isRegularFile(manifest)) {
            return Optional.empty();
        }
        try {
            return Optional.of(MessageCodec.json().readValue(Files.readAllBytes(manifest), CourseManifest.class));
        } catch (JacksonException e) {
            return Optional.empty();
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
