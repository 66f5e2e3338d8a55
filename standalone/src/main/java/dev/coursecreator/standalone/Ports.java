package dev.coursecreator.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Says that a port is taken before anything is started, rather than after. */
final class Ports {

    private Ports() {}

    static void requireSane(String option, int port) throws UsageProblem {
        if (port < 0 || port > 65_535) {
            throw new UsageProblem(option + " must be between 0 and 65535 but was " + port + ".");
        }
    }

    static void requireFree(Listening listening) throws UsageProblem {
        requireFree("--port", listening.address(), listening.port());
        requireFree("--management-port", Listening.THIS_MACHINE, listening.managementPort());
    }

    private static void requireFree(String option, String address, int port) throws UsageProblem {
        if (port == 0) {
            return;
        }
        try (var probe = new ServerSocket(port, 1, InetAddress.getByName(address))) {
            probe.setReuseAddress(true);
        } catch (UnknownHostException e) {
            throw new UsageProblem("--address must be an address of this machine but was " + address + ".");
        } catch (IOException e) {
            throw new UsageProblem("Port " + port + " is in use. Choose another with " + option + ".");
        }
    }
}
