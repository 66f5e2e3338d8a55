package dev.coursecreator.gateway.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An HTTP/1.1 client that sends arbitrary bytes and keeps its connection alive if possible. */
final class Connection implements AutoCloseable {

    private static final int TIMEOUT_MS = 60_000;

    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    Connection(int port) {
        this.port = port;
    }

    /** Retries on a new connection if the old one has been closed. */
    Reply send(Draft draft) throws IOException {
        var reused = socket != null;
        try {
            return exchange(draft);
        } catch (IOException e) {
            close();
            if (!reused) {
                throw e;
            }
            return exchange(draft);
        }
    }

    private Reply exchange(Draft draft) throws IOException {
        var open = socket;
        if (open == null) {
            open = new Socket(InetAddress.getLoopbackAddress(), port);
            open.setSoTimeout(TIMEOUT_MS);
            open.setTcpNoDelay(true);
            socket = open;
            in = new BufferedInputStream(open.getInputStream());
        }
        try {
            open.getOutputStream().write(draft.bytes());
        } catch (IOException e) {
            // The server may have rejected the request before all of it was sent.
            if (in == null || in.available() == 0) {
                throw e;
            }
        }
        return read(draft.method().equals("HEAD"));
    }

    private Reply read(boolean withoutBody) throws IOException {
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        var headers = headers();
        if (status < 200) {
            return read(withoutBody);
        }
        var head = new Reply(status, headers, new byte[0]);
        if (head.isStream() && !withoutBody) {
            close();
            return head;
        }
        var body = withoutBody || status == 204 || status == 304 ? new byte[0] : body(head);
        if (head.header("Connection").equalsIgnoreCase("close")) {
            close();
        }
        return new Reply(status, headers, body);
    }

    private Map<String, String> headers() throws IOException {
        var headers = new HashMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (one, other) -> one + ", " + other);
        }
        return headers;
    }

    private byte[] body(Reply head) throws IOException {
        var input = input();
        if (!head.header("Content-Length").isEmpty()) {
            return input.readNBytes(Integer.parseInt(head.header("Content-Length")));
        }
        if (!head.header("Transfer-Encoding").equalsIgnoreCase("chunked")) {
            var rest = input.readAllBytes();
            close();
            return rest;
        }
        var body = new ByteArrayOutputStream();
        for (var size = chunk(); size > 0; size = chunk()) {
            body.write(input.readNBytes(size));
            line();
        }
        headers();
        return body.toByteArray();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().replaceFirst(";.*", ""), 16);
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (var one = input().read(); one != '\n'; one = input().read()) {
            if (one < 0) {
                throw new EOFException("the connection was closed within '" + line + "'");
            }
            line.write(one);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    private InputStream input() throws IOException {
        if (in == null) {
            throw new EOFException("not connected");
        }
        return in;
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
        socket = null;
        in = null;
    }
}
