package dev.coursecreator.standalone;

import dev.coursecreator.model.message.MessageCodec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** An answer in application/problem+json (RFC 9457), as the person at the command line should read it. */
record Problem(
        @Nullable String title,
        @Nullable String detail,
        @Nullable List<Violation> errors) {

    /** One thing to change. */
    record Violation(String detail) {}

    static String explain(int status, byte[] body) {
        try {
            return MessageCodec.json().readValue(body, Problem.class).explanation();
        } catch (JacksonException e) {
            return "The server answered " + status + ": " + new String(body, StandardCharsets.UTF_8);
        }
    }

    private String explanation() {
        if (errors != null && !errors.isEmpty()) {
            return errors.stream().map(Violation::detail).collect(Collectors.joining(System.lineSeparator()));
        }
        return detail == null ? String.valueOf(title) : detail;
    }
}
