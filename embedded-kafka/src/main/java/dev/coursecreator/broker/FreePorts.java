package dev.coursecreator.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Free ports for a broker. Another program may bind them before the broker does. */
record FreePorts(int broker, int controller) {

    /**
     * Finds two free ports on the loopback interface.
     *
     * @param requested the broker's port, or 0 for any
     * @throws BindException if the requested port is in use
     */
    static FreePorts find(int requested) throws BindException {
        var loopback = InetAddress.getLoopbackAddress();
        try (var broker = new ServerSocket(requested, 1, loopback);
                var controller = new ServerSocket(0, 1, loopback)) {
            return new FreePorts(broker.getLocalPort(), controller.getLocalPort());
        } catch (BindException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka found no free port on 127.0.0.1", e);
        }
    }
}
