package dev.coursecreator.standalone;

import dev.coursecreator.rest.security.InsecureAddressException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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

    private static final int MANAGEMENT_PORT = 8082;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port of the API; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description =
                    "Where the API listens (default: ${DEFAULT-VALUE}, for this machine alone); 0.0.0.0 for others, too, with"
                            + " --security keys or jwt.")
    private String address = Listening.THIS_MACHINE;

    @Option(
            names = "--security",
            paramLabel = "MODE",
            description =
                    "Who is let in: none (everybody on this machine), keys (the first is printed) or jwt; see docs/security.md"
                            + " (default: COURSECREATOR_SECURITY_MODE, or none).")
    private @Nullable String security;

    @Option(
            names = "--management-port",
            paramLabel = "PORT",
            description =
                    "Port of health and metrics; 0 takes a free one (default: ${DEFAULT-VALUE}, or 0 with --port 0).")
    private int managementPort = MANAGEMENT_PORT;

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
        var listening = listening();
        Ports.requireFree(listening);
        var out = command.commandLine().getOut();
        var stopping = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stopping, stopped)));
        try (var system = start(listening)) {
            out.println("Course Creator is up: " + system.server() + "/api/v1 (try it at " + system.server()
                    + "/api/v1/docs), health and metrics on " + system.management() + "/actuator. Ctrl-C stops it.");
            out.flush();
            stopping.await();
        } finally {
            stopped.countDown();
        }
        return 0;
    }

    private Listening listening() throws UsageProblem {
        Ports.requireSane("--port", port);
        Ports.requireSane("--management-port", managementPort);
        return new Listening(address, port, port == 0 && managementPort == MANAGEMENT_PORT ? 0 : managementPort);
    }

    private EmbeddedSystem start(Listening listening) throws IOException, UsageProblem {
        Map<String, String> further = security == null ? Map.of() : Map.of("course-creator.security.mode", security);
        try {
            return EmbeddedSystem.start(data, listening, EmbeddedSystem.Logging.CONSOLE, further);
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof InsecureAddressException) {
                    throw new UsageProblem(cause.getMessage() + " Add --security keys, or leave out --address.");
                }
            }
            throw e;
        }
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
