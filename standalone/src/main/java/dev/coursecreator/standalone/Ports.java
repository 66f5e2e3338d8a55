package dev.coursecreator.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Says that a port is taken before anything is started, rather than after. */
final class Ports {

    private Ports() {}

    static void requireFree(int port) throws UsageProblem {
        try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            probe.setReuseAddress(true);
        } catch (IOException e) {
            throw new UsageProblem("Port " + port + " is in use. Choose another with --port.");
        }
    }
}
