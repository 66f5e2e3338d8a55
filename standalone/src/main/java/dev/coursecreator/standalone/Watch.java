package dev.coursecreator.standalone;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
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

/** The command {@code watch}: shows a course in the browser and generates it again whenever it is saved. */
@Command(
        name = "watch",
        description =
                "Shows a course in the browser, and generates it again whenever its Markdown or a picture is saved.",
        mixinStandardHelpOptions = true,
        versionProvider = CourseCreator.Version.class,
        sortOptions = false)
final class Watch implements Callable<Integer> {

    private static final Duration INTERVAL = Duration.ofMillis(100);

    @Parameters(paramLabel = "FILE", description = "Markdown file with the course, or a folder or zip of several.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port of the page; 0 selects a free one (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(
            names = "--open",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Opens the page in the browser; --no-open only prints its address.")
    private boolean open;

    @Option(names = "--strict", description = "Refuses a course with warnings.")
    private @Nullable Boolean strict;

    @Mixin
    private CourseOptions options = new CourseOptions();

    @ArgGroup
    private Generate.Target target = new Generate.Target();

    private final BrowserLauncher browser = BrowserLauncher.ofSystem();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        CourseSource.read(file);
        try (var shutdown = ShutdownSignal.register()) {
            if (target.server() != null) {
                watch(target.server(), shutdown);
                return 0;
            }
            PortValidator.requireValid("--port", port);
            var address = ListenAddress.withoutManagement(port);
            PortValidator.requireFree(address);
            try (var system = EmbeddedSystem.start(
                    target.data(),
                    address,
                    EmbeddedSystem.Logging.FILE,
                    Map.of("course-creator.security.mode", "none"))) {
                watch(system.server(), shutdown);
            }
        }
        return 0;
    }

    private void watch(URI server, ShutdownSignal shutdown) throws Exception {
        var out = command.commandLine().getOut();
        var api = new CourseApi(new Server(server), INTERVAL);
        var course = new WatchedCourse(file, source -> CourseApi.Submission.of(source, strict, options), api, out);
        out.println("Watching " + file + ". Press Ctrl-C to stop.");
        var isShown = false;
        do {
            course.look();
            if (!isShown && course.courseId() != null) {
                isShown = true;
                show(URI.create(server + "/courses/" + course.courseId()), out);
            }
        } while (!shutdown.await(INTERVAL));
        course.stop();
    }

    /** Without a display, the address is all that is needed. */
    private void show(URI page, PrintWriter out) throws InterruptedException {
        out.println(page);
        out.flush();
        if (open) {
            browser.open(page);
        }
    }
}
