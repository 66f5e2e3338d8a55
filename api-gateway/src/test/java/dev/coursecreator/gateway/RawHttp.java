package dev.coursecreator.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A connection for requests that no HTTP client would send: malformed, unfinished or slow ones. The host is localhost. */
public final class RawHttp implements AutoCloseable {

    /** Instead of waiting for ever for a response that does not come. */
    private static final int TIMEOUT_MS = 60_000;

    private final Socket socket;

    public RawHttp(int port) {
        try {
            this.socket = new Socket("127.0.0.1", port);
            socket.setSoTimeout(TIMEOUT_MS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a request without a body, and reads the response until the connection is closed. */
    public static Response exchange(int port, String requestLine, String... headers) {
        try (var connection = new RawHttp(port)) {
            var all = new ArrayList<>(List.of(headers));
            all.add("Connection: close");
            connection.begin(requestLine, all.toArray(String[]::new));
            return connection.untilClosed();
        }
    }

    /** Sends the request line and the headers. */
    public void begin(String requestLine, String... headers) {
        write(requestLine + "\r\nHost: localhost\r\n"
                + String.join("", List.of(headers).stream().map(h -> h + "\r\n").toList()) + "\r\n");
    }

    /** Sends characters as one byte each. */
    public void write(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the next response line and its headers, without a body. */
    public Response head() {
        try {
            var text = new StringBuilder();
            while (text.indexOf("\r\n\r\n") < 0) {
                var one = socket.getInputStream().read();
                if (one < 0) {
                    break;
                }
                text.append((char) one);
            }
            return new Response(text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads everything that the server sends until it closes the connection. */
    public Response untilClosed() {
        try {
            return new Response(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As text; empty if the connection was closed without one. */
    public record Response(String text) {

        public int status() {
            return text.isEmpty() ? 0 : Integer.parseInt(text.substring(9, 12));
        }

        /** The value of the header; empty without it. */
        public String header(String name) {
            var start = name.toLowerCase(Locale.ROOT) + ":";
            return head().lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst()
                    .orElse("");
        }

        private String head() {
            return text.split("\r\n\r\n", 2)[0];
        }
    }
}
