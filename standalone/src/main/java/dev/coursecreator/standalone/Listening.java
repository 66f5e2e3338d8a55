package dev.coursecreator.standalone;

import java.util.Map;

/**
 * Where the services answer.
 *
 * @param address of this machine; 127.0.0.1 is reached from it alone
 * @param port of the API; 0 takes a free one
 * @param managementPort of health and metrics, always on 127.0.0.1 unless a setting says otherwise; 0 takes a free one, {@value
 *     #NONE} opens none
 */
record Listening(String address, int port, int managementPort) {

    static final String THIS_MACHINE = "127.0.0.1";

    private static final int NONE = -1;

    /** For a process that makes one course, of which nobody asks how it is. */
    static Listening forOneCourse() {
        return new Listening(THIS_MACHINE, 0, NONE);
    }

    /** Whatever is free. */
    static Listening onFreePorts() {
        return new Listening(THIS_MACHINE, 0, 0);
    }

    Map<String, Object> settings() {
        return Map.of("server.address", address, "server.port", port, "management.server.port", managementPort);
    }
}
