package dev.coursecreator.standalone;

import dev.coursecreator.model.message.MessageCodec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** An error response (application/problem+json, RFC 9457), formatted for the command line. */
record Problem(
        @Nullable String title,
        @Nullable String detail,
        @Nullable List<Violation> errors) {

    /** A single validation error. */
    record Violation(String detail) {}

    static String explain(int status, byte[] body) {
        try {
            return MessageCodec.json().readValue(body, Problem.class).explanation();
        } catch (JacksonException e) {
            return "The server responded with " + status + ": " + new String(body, StandardCharsets.UTF_8);
        }
    }

    private String explanation() {
        if (errors != null && !errors.isEmpty()) {
            return errors.stream().map(Violation::detail).collect(Collectors.joining(System.lineSeparator()));
        }
        return detail == null ? String.valueOf(title) : detail;
    }
}
