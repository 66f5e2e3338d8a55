package dev.coursecreator.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The ports that a broker listens on. A free one may be taken by another program before the broker comes to it. */
record FreePorts(int broker, int controller) {

    /**
     * Two ports of 127.0.0.1 on which nobody listens.
     *
     * @param wished the broker's, or 0 for any
     * @throws BindException if the wished one is taken
     */
    static FreePorts find(int wished) throws BindException {
        var loopback = InetAddress.getLoopbackAddress();
        try (var broker = new ServerSocket(wished, 1, loopback);
                var controller = new ServerSocket(0, 1, loopback)) {
            return new FreePorts(broker.getLocalPort(), controller.getLocalPort());
        } catch (BindException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka found no free port on 127.0.0.1", e);
        }
    }
}
