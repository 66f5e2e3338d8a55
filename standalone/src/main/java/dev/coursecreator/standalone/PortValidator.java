package dev.coursecreator.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Validates ports before anything is started. */
final class PortValidator {

    /** The first port that every user may open on Linux, unless the machine is configured otherwise. */
    private static final int FIRST_UNPRIVILEGED_PORT = 1024;

    private PortValidator() {}

    static void requireValid(String option, int port) throws UsageException {
        if (port < 0 || port > 65_535) {
            throw new UsageException(option + " must be between 0 and 65535 but was " + port + ".");
        }
    }

    static void requireFree(ListenAddress listenAddress) throws IOException, UsageException {
        requireFree("--port", localAddress(listenAddress.address()), listenAddress.port());
        requireFree("--management-port", localAddress(ListenAddress.THIS_MACHINE), listenAddress.managementPort());
    }

    private static void requireFree(String option, InetAddress address, int port) throws UsageException {
        if (port <= 0) {
            return;
        }
        try (var probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            // The operating system says whether the port is in use or not permitted, possibly in the language of the
            // user.
            throw new UsageException("Port %d cannot be opened: %s. Choose another with %s%s."
                    .formatted(
                            port,
                            e.getMessage(),
                            option,
                            port < FIRST_UNPRIVILEGED_PORT ? "; ports below 1024 may require root" : ""));
        }
    }

    private static InetAddress localAddress(String name) throws IOException, UsageException {
        try {
            var address = InetAddress.getByName(name);
            if (address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(address) != null) {
                return address;
            }
        } catch (UnknownHostException e) {
            // Refused below, like an address of another machine.
        }
        throw new UsageException("--address must be an address of this machine but was " + name + ".");
    }
}
