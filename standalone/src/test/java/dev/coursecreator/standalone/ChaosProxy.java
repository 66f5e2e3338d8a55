package dev.coursecreator.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A network between clients and a server that can be slow, be cut, or swallow everything that is sent. */
final class ChaosProxy implements AutoCloseable {

    /** What happens to the traffic. */
    enum Mode {
        PASS,
        /** Everything arrives late. */
        DELAY,
        /** Connections stay open, but nothing arrives: as when a firewall has forgotten them. */
        SWALLOW,
        /** Connections are closed, and new ones are refused. */
        CUT
    }

    private static final int BUFFER = 64 * 1024;
    private static final int CONNECT_TIMEOUT_MS = 2_000;
    private static final int DELAY_MS = 300;

    private final ServerSocket listener;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Mode mode = Mode.PASS;

    /**
     * Starts to listen.
     *
     * @param target the server's port on this machine
     */
    ChaosProxy(int target) throws IOException {
        this.target = target;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("chaos-proxy").start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Connections that swallowed something are useless afterwards, so they are closed when the traffic passes again. */
    void set(Mode next) {
        var before = mode;
        mode = next;
        if (before == Mode.SWALLOW || next == Mode.CUT) {
            open.forEach(ChaosProxy::close);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var client = listener.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var server = new Socket()) {
            if (mode == Mode.CUT) {
                return;
            }
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), CONNECT_TIMEOUT_MS);
            open.add(server);
            var answers = Thread.ofVirtual().start(() -> pump(server, client));
            pump(client, server);
            answers.join();
            open.remove(server);
        } catch (IOException e) {
            // The client sees that its connection is closed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(client);
        }
    }

    private void pump(Socket from, Socket to) {
        try {
            copy(from.getInputStream(), to.getOutputStream());
        } catch (IOException e) {
            // One of them was closed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close(from);
            close(to);
        }
    }

    private void copy(InputStream in, OutputStream out) throws IOException, InterruptedException {
        var buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            if (mode == Mode.DELAY) {
                Thread.sleep(DELAY_MS);
            }
            if (mode == Mode.PASS || mode == Mode.DELAY) {
                out.write(buffer, 0, n);
                out.flush();
            }
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        open.forEach(ChaosProxy::close);
    }
}
