package dev.coursecreator.standalone;

import java.util.Map;

/**
 * Address and ports of the services.
 *
 * @param address IP address of the API; 127.0.0.1 is reachable only from this machine
 * @param port port of the API; 0 selects a free one
 * @param managementPort port of health and metrics, on 127.0.0.1 by default; 0 selects a free one, {@value #NONE} disables it
 */
record ListenAddress(String address, int port, int managementPort) {

    static final String THIS_MACHINE = "127.0.0.1";

    private static final int NONE = -1;

    /** For a process that generates one course: a free port, without health and metrics. */
    static ListenAddress forOneCourse() {
        return withoutManagement(0);
    }

    /** On the loopback address, without health and metrics. */
    static ListenAddress withoutManagement(int port) {
        return new ListenAddress(THIS_MACHINE, port, NONE);
    }

    /** Free ports on the loopback address. */
    static ListenAddress onFreePorts() {
        return new ListenAddress(THIS_MACHINE, 0, 0);
    }

    Map<String, Object> settings() {
        return Map.of("server.address", address, "server.port", port, "management.server.port", managementPort);
    }
}
