package dev.coursecreator.standalone;

import dev.coursecreator.model.manifest.CourseManifest;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.player.CoursePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JacksonException;

/**
 * Downloads a finished course to a folder, with a page that plays it. The folder is created atomically. It replaces an earlier version of the same course, but
 * neither another course nor other files.
 */
final class CourseDownload {

    private final CourseApi api;

    CourseDownload(CourseApi api) {
        this.api = api;
    }

    /**
     * Checks that courses can be saved in the folder, before one is generated.
     *
     * @throws UsageException if they cannot
     */
    static void requireWritable(Path parent) throws UsageException {
        try {
            // A folder that does not exist yet is created only for a course.
            var existing = parent.toAbsolutePath();
            while (Files.notExists(existing) && existing.getParent() != null) {
                existing = existing.getParent();
            }
            Files.delete(Files.createTempFile(existing, ".writable-", ""));
        } catch (IOException e) {
            throw new UsageException(
                    Files.exists(parent) && !Files.isDirectory(parent)
                            ? parent + " is a file, not a folder. Choose another folder with --output."
                            : "Nothing can be written to the folder " + parent + ". Choose another one with --output.");
        }
    }

    /**
     * Downloads the course and returns its folder, {@code <parent>/<slug>}, with a number if another course has that folder.
     *
     * @throws CommandFailedException if the folder contains anything other than an earlier course
     */
    Path into(Path parent, String courseId) throws IOException, InterruptedException, CommandFailedException {
        Files.createDirectories(parent);
        var incoming = Files.createDirectory(parent.resolve(".incoming-" + UUID.randomUUID()));
        try {
            var course = "/courses/" + courseId;
            var manifestFile = incoming.resolve("course.json");
            api.download(course + "/course.json", manifestFile);
            var manifest = read(manifestFile);
            var folder = folder(parent, manifest);
            new ExistingCourseFolder(folder).requireNoOtherFiles();
            for (var lesson : manifest.lessons()) {
                fetch(lesson, course + "/lessons/" + lesson.number(), incoming.resolve(lesson.folder()));
            }
            Files.writeString(incoming.resolve(CoursePage.FILE_NAME), CoursePage.of(manifest));
            return replace(folder, incoming);
        } finally {
            FileSystemUtils.deleteRecursively(incoming);
        }
    }

    /** Paths in the manifest are checked by its constructors: no server decides where files are written. */
    private static CourseManifest read(Path manifest) throws IOException, CommandFailedException {
        try {
            return MessageCodec.json().readValue(Files.readAllBytes(manifest), CourseManifest.class);
        } catch (JacksonException e) {
            throw new CommandFailedException("The server's course.json is not valid: " + e.getOriginalMessage());
        }
    }

    private static Path folder(Path parent, CourseManifest course) throws IOException {
        var folder = parent.resolve(course.slug());
        for (int i = 2; new ExistingCourseFolder(folder).hasAnotherCourse(course); i++) {
            folder = parent.resolve(course.slug() + "-" + i);
        }
        return folder;
    }

    private void fetch(CourseManifest.Lesson lesson, String url, Path folder)
            throws IOException, InterruptedException, CommandFailedException {
        save(url + "/video", folder, lesson.video());
        save(url + "/audio", folder, lesson.audio());
        save(url + "/transcript", folder, lesson.transcript());
        for (var track : lesson.subtitles()) {
            save(url + "/subtitles." + track.language() + ".vtt", folder, track.vtt());
            save(url + "/subtitles." + track.language() + ".srt", folder, track.srt());
        }
        for (int i = 0; i < lesson.slides().size(); i++) {
            save(url + "/slides/" + (i + 1), folder, lesson.slides().get(i).image());
        }
    }

    private void save(String url, Path folder, CourseManifest.File file)
            throws IOException, InterruptedException, CommandFailedException {
        var target = folder.resolve(file.path());
        Files.createDirectories(target.getParent());
        api.download(url, target);
        if (Files.size(target) != file.artifact().bytes()) {
            throw new IOException(target + " should have " + file.artifact().bytes() + " bytes but has "
                    + Files.size(target) + "; the download is incomplete. Run the command again.");
        }
    }

    /** Moves the complete folder to its destination; an earlier one is moved away first and deleted afterwards. */
    private static Path replace(Path folder, Path incoming) throws IOException {
        var replaced = Files.createTempDirectory(folder.getParent(), ".earlier-");
        if (Files.exists(folder)) {
            Files.move(folder, replaced.resolve(folder.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(incoming, folder, StandardCopyOption.ATOMIC_MOVE);
        FileSystemUtils.deleteRecursively(replaced);
        return folder;
    }
}
