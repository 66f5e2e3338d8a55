package dev.coursecreator.rest.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A network between a client and a server on this machine that can begin to lose all packets, without closing a connection. */
final class SwallowingProxy implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final int server;
    private volatile boolean isSwallowing;

    SwallowingProxy(int server) throws IOException {
        this.server = server;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    void swallow() {
        isSwallowing = true;
    }

    /** Connections that are made from now on work; those from before do not. */
    void heal() {
        isSwallowing = false;
    }

    private void accept() {
        try {
            while (true) {
                var client = open(listener.accept());
                var connected = open(new Socket(InetAddress.getLoopbackAddress(), server));
                var isLost = new boolean[1];
                pipe(client.getInputStream(), connected.getOutputStream(), isLost);
                pipe(connected.getInputStream(), client.getOutputStream(), isLost);
            }
        } catch (IOException e) {
            close();
        }
    }

    private Socket open(Socket socket) {
        sockets.add(socket);
        return socket;
    }

    private void pipe(InputStream from, OutputStream to, boolean[] isLost) {
        Thread.ofVirtual().start(() -> {
            var buffer = new byte[8192];
            try {
                for (var read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                    isLost[0] |= isSwallowing;
                    if (!isLost[0]) {
                        to.write(buffer, 0, read);
                        to.flush();
                    }
                }
            } catch (IOException e) {
                // One side has closed the connection; the other one must not learn of it if packets are lost.
                isLost[0] = true;
            }
        });
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (var socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
