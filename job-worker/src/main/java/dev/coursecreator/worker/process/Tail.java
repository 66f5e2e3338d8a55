package dev.coursecreator.worker.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;

/** Drains a stream on a thread of its own, so that the program never waits for a reader, and keeps the last lines. */
final class Tail {

    private static final int LINES = 400;
    private static final int LINE_LENGTH = 2_000;

    private final ArrayDeque<String> lines = new ArrayDeque<>();
    private final Thread reader;

    private Tail(InputStream stream, String name) {
        reader = Thread.ofPlatform().daemon().name(name).unstarted(() -> drain(stream));
    }

    static Tail of(InputStream stream, String name) {
        var tail = new Tail(stream, name);
        tail.reader.start();
        return tail;
    }

    /** The last lines; waits for the stream's end, but not for a stranger who keeps it open longer than that. */
    String lines(Duration patience) throws InterruptedException {
        reader.join(patience);
        synchronized (lines) {
            return String.join("\n", lines);
        }
    }

    private void drain(InputStream stream) {
        try (var in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var line = new StringBuilder();
            for (var c = in.read(); c >= 0; c = in.read()) {
                if (c == '\n' || c == '\r') {
                    keep(line);
                } else if (line.length() < LINE_LENGTH) {
                    line.append((char) c);
                }
            }
            keep(line);
        } catch (IOException endOfTheProcess) {
            synchronized (lines) {
                lines.addLast("(the rest is lost: " + endOfTheProcess.getMessage() + ")");
            }
        }
    }

    private void keep(StringBuilder line) {
        if (line.isEmpty()) {
            return;
        }
        synchronized (lines) {
            lines.addLast(line.toString());
            if (lines.size() > LINES) {
                lines.removeFirst();
            }
        }
        line.setLength(0);
    }
}
