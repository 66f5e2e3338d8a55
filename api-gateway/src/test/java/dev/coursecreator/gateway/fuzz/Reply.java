package dev.coursecreator.gateway.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * What came back.
 *
 * @param headers by their names in lower case
 * @param body empty for a stream of events, of which only the beginning is read
 */
record Reply(int status, Map<String, String> headers, byte[] body) {

    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** Without its parameters. */
    String type() {
        return header("Content-Type").replaceFirst(";.*", "").strip();
    }

    boolean isStream() {
        return type().equals("text/event-stream");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
