package dev.coursecreator.standalone;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a course from a Markdown file: the main job. */
@Command(
        name = "generate",
        description = "Makes a narrated video course from a Markdown file.",
        mixinStandardHelpOptions = true,
        versionProvider = CourseCreator.Version.class,
        sortOptions = false)
final class Generate implements Callable<Integer> {

    private static final Duration LOOK_HERE = Duration.ofMillis(200);
    private static final Duration LOOK_THERE = Duration.ofSeconds(1);

    @Parameters(paramLabel = "FILE", description = "The course in Markdown.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Folder in which the course's own folder is made (default: ${DEFAULT-VALUE}).")
    private Path output = Path.of("courses");

    @Option(names = "--voice", paramLabel = "VOICE", description = "Who speaks.")
    private @Nullable String voice;

    @Option(names = "--quality", paramLabel = "QUALITY", description = "draft (480p), standard (720p) or high (1080p).")
    private @Nullable String quality;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "Language of the narration and the subtitles; may be repeated.")
    private @Nullable List<String> languages;

    @Option(names = "--background-style", paramLabel = "STYLE", description = "solid, gradient, geometric or noise.")
    private @Nullable String backgroundStyle;

    @Option(names = "--background-music", description = "Lays a quiet bed of music under the voice.")
    private @Nullable Boolean backgroundMusic;

    @ArgGroup
    private Where where = new Where();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    /** In this process or on a running one. */
    static final class Where {
        @Option(
                names = "--data",
                paramLabel = "DIR",
                description = "Folder for everything that is kept (default: ${DEFAULT-VALUE}).")
        private Path data = Path.of("data");

        @Option(
                names = "--server",
                paramLabel = "URL",
                description = "Use a running Course Creator, such as http://localhost:8080.")
        private @Nullable URI server;
    }

    @Override
    public Integer call() throws Exception {
        var markdown = read(file);
        if (where.server != null) {
            make(markdown, new CourseApi(new Server(where.server), LOOK_THERE));
        } else {
            try (var system = EmbeddedSystem.start(
                    where.data,
                    Listening.forOneCourse(),
                    EmbeddedSystem.Logging.FILE,
                    Map.of("course-creator.security.mode", "none"))) {
                make(markdown, new CourseApi(new Server(system.server()), LOOK_HERE));
            }
        }
        return 0;
    }

    private void make(String markdown, CourseApi api) throws Exception {
        var started = System.nanoTime();
        var out = command.commandLine().getOut();
        var submitted = api.generate(new CourseApi.Submission(
                markdown, new CourseApi.Options(voice, backgroundMusic, backgroundStyle, languages, quality)));
        var job = follow(api, submitted.jobId());
        var folder = new CourseDownload(api).into(output, job.courseId());
        out.printf(
                "%s  (%.1f s)%n",
                folder, Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0);
        out.flush();
    }

    /** Shows the job until it has ended; Ctrl-C cancels it. */
    private CourseApi.Job follow(CourseApi api, String jobId) throws Exception {
        var cancelling = new Thread(() -> api.cancelQuietly(jobId));
        Runtime.getRuntime().addShutdownHook(cancelling);
        try (var display = ProgressDisplay.on(command.commandLine().getOut())) {
            var job = api.follow(jobId, display::show);
            if (!job.status().equals("completed")) {
                throw new CourseNotMade(job.explanation());
            }
            return job;
        } finally {
            forget(cancelling);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending: the hook is running already.
        }
    }

    private static String read(Path file) throws UsageProblem, IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new UsageProblem("There is no file " + file.toAbsolutePath() + ".");
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new UsageProblem(file + " is not UTF-8 text. Save it as UTF-8 and try again.");
        } catch (IOException e) {
            throw new UsageProblem(file + " can't be read: " + e.getMessage());
        }
    }
}
