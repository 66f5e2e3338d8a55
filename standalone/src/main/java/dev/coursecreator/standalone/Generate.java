package dev.coursecreator.standalone;

import dev.coursecreator.model.script.Warning;
import dev.coursecreator.player.CoursePage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code generate}: generates a course from a Markdown file or a folder. */
@Command(
        name = "generate",
        description = "Generates a narrated video course from a Markdown file, or from a folder of them.",
        mixinStandardHelpOptions = true,
        versionProvider = CourseCreator.Version.class,
        sortOptions = false)
final class Generate implements Callable<Integer> {

    private static final Duration LOCAL_POLL_INTERVAL = Duration.ofMillis(200);
    private static final Duration REMOTE_POLL_INTERVAL = Duration.ofSeconds(1);
    private static final Duration LONG_COURSE = Duration.ofHours(1);

    @Parameters(paramLabel = "FILE", description = "Markdown file with the course, or a folder or zip of several.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Parent folder of the course folder (default: ${DEFAULT-VALUE}).")
    private Path output = Path.of("courses");

    @Option(names = "--strict", description = "Refuses a course with warnings.")
    private @Nullable Boolean strict;

    @Option(names = "--dry-run", description = "Only forecasts: lessons, length, size, time and warnings.")
    private boolean dryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "Generates a course of more than an hour without asking.")
    private boolean yes;

    @Option(names = "--open", description = "Opens the course in the browser when it is finished.")
    private boolean open;

    @Mixin
    private CourseOptions options = new CourseOptions();

    @ArgGroup
    private Target target = new Target();

    private final BrowserLauncher browser = BrowserLauncher.ofSystem();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    /** A local system in this process or a running server. */
    static final class Target {
        @Option(names = "--data", paramLabel = "DIR", description = "Data folder (default: ${DEFAULT-VALUE}).")
        private Path data = Path.of("data");

        @Option(
                names = "--server",
                paramLabel = "URL",
                converter = ServerAddressConverter.class,
                description = "Uses a running server, such as http://localhost:8080.")
        private @Nullable URI server;

        Path data() {
            return data;
        }

        @Nullable
        URI server() {
            return server;
        }
    }

    @Override
    public Integer call() throws Exception {
        var source = CourseSource.read(file);
        if (!dryRun) {
            CourseDownload.requireWritable(output);
        }
        if (target.server != null) {
            generate(source, new CourseApi(new Server(target.server), REMOTE_POLL_INTERVAL));
        } else {
            try (var system = EmbeddedSystem.start(
                    target.data,
                    ListenAddress.forOneCourse(),
                    EmbeddedSystem.Logging.FILE,
                    Map.of("course-creator.security.mode", "none"))) {
                generate(source, new CourseApi(new Server(system.server()), LOCAL_POLL_INTERVAL));
            }
        }
        return 0;
    }

    private void generate(CourseSource source, CourseApi api) throws Exception {
        var started = System.nanoTime();
        var out = command.commandLine().getOut();
        source.summary().ifPresent(out::println);
        var submission = CourseApi.Submission.of(source, strict, options);
        if (dryRun) {
            var forecast = submit(() -> api.forecast(submission));
            warn(forecast.warnings());
            out.println(new ForecastText(forecast));
            return;
        }
        if (!yes && ProgressDisplay.isTerminal() && !confirms(submit(() -> api.forecast(submission)))) {
            throw new CommandFailedException("Nothing was generated.");
        }
        var submitted = submit(() -> api.generate(submission));
        warn(submitted.warnings());
        var job = follow(api, submitted.jobId());
        var page = new CourseDownload(api).into(output, job.courseId()).resolve(CoursePage.FILE_NAME);
        out.printf(
                "%s  (%.1f s)%n",
                page, Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0);
        out.flush();
        if (open && !browser.open(page)) {
            var err = command.commandLine().getErr();
            err.println("No browser could be opened on this system. Open this file in one: " + page.toAbsolutePath());
            err.flush();
        }
    }

    /** Sends the course. What is wrong in a single file is said with its name. */
    private <T> T submit(Callable<T> sending) throws Exception {
        try {
            return sending.call();
        } catch (CommandFailedException e) {
            throw new CommandFailedException(new SourceDiagnostics(file).located(e));
        }
    }

    private void warn(List<Warning> warnings) {
        var err = command.commandLine().getErr();
        warnings.forEach(warning -> err.println(new SourceDiagnostics(file).warning(warning)));
        err.flush();
    }

    /** Asks before a long course is generated. */
    private boolean confirms(CourseApi.Forecast forecast) throws IOException {
        if (forecast.narrationSeconds() <= LONG_COURSE.toSeconds()) {
            return true;
        }
        var out = command.commandLine().getOut();
        out.println(new ForecastText(forecast));
        out.print("Generate it? [y/N] ");
        out.flush();
        var answer = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }

    /** Displays the job until it has ended; Ctrl-C cancels it. */
    private CourseApi.Job follow(CourseApi api, String jobId) throws Exception {
        var cancelling = new Thread(() -> api.cancelQuietly(jobId));
        Runtime.getRuntime().addShutdownHook(cancelling);
        try (var display = ProgressDisplay.on(command.commandLine().getOut())) {
            var job = api.follow(jobId, display::show);
            if (!job.status().equals("completed")) {
                throw new CommandFailedException(job.explanation());
            }
            return job;
        } finally {
            removeShutdownHook(cancelling);
        }
    }

    private static void removeShutdownHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is shutting down, so the hook is already running.
        }
    }
}
