package dev.coursecreator.standalone;

import com.fasterxml.jackson.annotation.JsonInclude;
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

    /**
     * A single validation error.
     *
     * @param line null if it is not in a line of the course
     * @param file null if the course is a single file
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Violation(
            String detail, @Nullable Integer line, @Nullable String file) {

        static Violation of(String detail) {
            return new Violation(detail, null, null);
        }

        /** The same with at most so many characters; the last of them is an ellipsis if there were more. */
        Violation truncated(int length) {
            return detail.codePointCount(0, detail.length()) <= length
                    ? this
                    : new Violation(
                            detail.substring(0, detail.offsetByCodePoints(0, length - 1)) + "\u2026", line, file);
        }
    }

    static Problem read(int status, byte[] body) {
        try {
            return MessageCodec.json().readValue(body, Problem.class);
        } catch (JacksonException e) {
            var text = "The server responded with " + status + ": " + new String(body, StandardCharsets.UTF_8);
            return new Problem(null, text, null);
        }
    }

    String explanation() {
        if (errors != null && !errors.isEmpty()) {
            return errors.stream().map(Violation::detail).collect(Collectors.joining(System.lineSeparator()));
        }
        return detail == null ? String.valueOf(title) : detail;
    }
}
