package dev.coursecreator.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Validates ports before anything is started. */
final class PortValidator {

    private PortValidator() {}

    static void requireValid(String option, int port) throws UsageException {
        if (port < 0 || port > 65_535) {
            throw new UsageException(option + " must be between 0 and 65535 but was " + port + ".");
        }
    }

    static void requireFree(ListenAddress listenAddress) throws UsageException {
        requireFree("--port", listenAddress.address(), listenAddress.port());
        requireFree("--management-port", ListenAddress.THIS_MACHINE, listenAddress.managementPort());
    }

    private static void requireFree(String option, String address, int port) throws UsageException {
        if (port == 0) {
            return;
        }
        try (var probe = new ServerSocket(port, 1, InetAddress.getByName(address))) {
            probe.setReuseAddress(true);
        } catch (UnknownHostException e) {
            throw new UsageException("--address must be an address of this machine but was " + address + ".");
        } catch (IOException e) {
            throw new UsageException("Port " + port + " is in use. Choose another with " + option + ".");
        }
    }
}
