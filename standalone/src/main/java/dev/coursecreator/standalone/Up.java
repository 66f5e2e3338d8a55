package dev.coursecreator.standalone;

import dev.coursecreator.rest.security.InsecureAddressException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code up}: starts everything and runs until it is stopped. */
@Command(
        name = "up",
        description = "Starts the whole system on this machine and runs until Ctrl-C.",
        mixinStandardHelpOptions = true,
        versionProvider = CourseCreator.Version.class,
        sortOptions = false)
final class Up implements Callable<Integer> {

    private static final int MANAGEMENT_PORT = 8082;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port of the API; 0 selects a free one (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description =
                    "IP address of the API (default: ${DEFAULT-VALUE}, this machine only). To accept remote clients, use 0.0.0.0 with"
                            + " --security keys or jwt.")
    private String address = ListenAddress.THIS_MACHINE;

    @Option(
            names = "--security",
            paramLabel = "MODE",
            description =
                    "Authentication: none (loopback only), keys (the first admin key is printed) or jwt; see docs/security.md"
                            + " (default: COURSECREATOR_SECURITY_MODE, or none).")
    private @Nullable String security;

    @Option(
            names = "--management-port",
            paramLabel = "PORT",
            description = "Port of health and metrics; 0 selects a free one (default: " + MANAGEMENT_PORT
                    + ", or 0 with --port 0).")
    private @Nullable Integer managementPort;

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        var listenAddress = listenAddress();
        PortValidator.requireFree(listenAddress);
        var out = command.commandLine().getOut();
        try (var shutdown = ShutdownSignal.register();
                var system = start(listenAddress)) {
            out.println("Course Creator is up: " + system.server() + " (API: " + system.server()
                    + "/api/v1, documentation: " + system.server() + "/api/v1/docs), health and metrics: "
                    + system.management() + "/actuator. Press Ctrl-C to stop.");
            out.flush();
            shutdown.await();
        }
        return 0;
    }

    ListenAddress listenAddress() throws UsageException {
        PortValidator.requireValid("--port", port);
        int management = Objects.requireNonNullElse(managementPort, port == 0 ? 0 : MANAGEMENT_PORT);
        PortValidator.requireValid("--management-port", management);
        return new ListenAddress(address, port, management);
    }

    private EmbeddedSystem start(ListenAddress listenAddress) throws IOException, UsageException {
        Map<String, String> properties = security == null ? Map.of() : Map.of("course-creator.security.mode", security);
        try {
            return EmbeddedSystem.start(data, listenAddress, EmbeddedSystem.Logging.CONSOLE, properties);
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof InsecureAddressException) {
                    throw new UsageException(cause.getMessage() + " Add --security keys or omit --address.");
                }
            }
            throw e;
        }
    }
}
