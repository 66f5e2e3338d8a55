package dev.coursecreator.worker.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;

/** Drains a stream on its own thread, so that the program never blocks on output, and keeps the last lines. */
final class OutputTail {

    private static final int MAX_LINES = 400;
    private static final int MAX_LINE_LENGTH = 2_000;

    private final ArrayDeque<String> lines = new ArrayDeque<>();
    private final Thread reader;

    private OutputTail(InputStream stream, String name) {
        reader = Thread.ofPlatform().daemon().name(name).unstarted(() -> drain(stream));
    }

    static OutputTail of(InputStream stream, String name) {
        var tail = new OutputTail(stream, name);
        tail.reader.start();
        return tail;
    }

    /** The last lines. Waits for the end of the stream up to the timeout: another process may keep the stream open. */
    String lines(Duration timeout) throws InterruptedException {
        reader.join(timeout);
        synchronized (lines) {
            return String.join("\n", lines);
        }
    }

    private void drain(InputStream stream) {
        try (var in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var line = new StringBuilder();
            for (var c = in.read(); c >= 0; c = in.read()) {
                if (c == '\n' || c == '\r') {
                    append(line);
                } else if (line.length() < MAX_LINE_LENGTH) {
                    line.append((char) c);
                }
            }
            append(line);
        } catch (IOException e) {
            synchronized (lines) {
                lines.addLast("(the rest could not be read: " + e.getMessage() + ")");
            }
        }
    }

    private void append(StringBuilder line) {
        if (line.isEmpty()) {
            return;
        }
        synchronized (lines) {
            lines.addLast(line.toString());
            if (lines.size() > MAX_LINES) {
                lines.removeFirst();
            }
        }
        line.setLength(0);
    }
}
