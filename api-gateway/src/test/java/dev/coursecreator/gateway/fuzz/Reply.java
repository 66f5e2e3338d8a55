package dev.coursecreator.gateway.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * A response.
 *
 * @param headers by lower-case name
 * @param body empty for an event stream, of which only the header is read
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Reply(int status, Map<String, String> headers, byte[] body) {

    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** The media type without parameters. */
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
