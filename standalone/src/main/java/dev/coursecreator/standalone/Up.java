package dev.coursecreator.standalone;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything and stays up. */
@Command(
        name = "up",
        description = "Starts the whole system on this machine and stays up until Ctrl-C.",
        mixinStandardHelpOptions = true,
        versionProvider = CourseCreator.Version.class,
        sortOptions = false)
final class Up implements Callable<Integer> {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port of the API; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for everything that is kept (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > 65_535) {
            throw new UsageProblem("--port must be between 0 and 65535 but was " + port + ".");
        }
        if (port != 0) {
            Ports.requireFree(port);
        }
        var out = command.commandLine().getOut();
        var stopping = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stopping, stopped)));
        try (var system = EmbeddedSystem.start(data, port, EmbeddedSystem.Logging.CONSOLE)) {
            out.println("Course Creator is up: " + system.server() + "/api/v1 (try it at " + system.server()
                    + "/api/v1/docs). Ctrl-C stops it.");
            out.flush();
            stopping.await();
        } finally {
            stopped.countDown();
        }
        return 0;
    }

    /** Runs when the process is asked to end, and lets it end when everything has been closed. */
    private static void stop(CountDownLatch stopping, CountDownLatch stopped) {
        stopping.countDown();
        try {
            stopped.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
