package dev.coursecreator.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.coursecreator.rest.link.ApiLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error response: problem details (RFC 9457). A record rather than {@code ProblemDetail}, so that the OpenAPI
 * document describes its members.
 *
 * @param type stable URI reference, such as {@code /api/v1/problems/not-found}
 * @param title the same for every problem of the type
 * @param status the HTTP status, repeated
 * @param detail what is wrong this time, and what to change
 * @param instance path of the request
 * @param errors all violations, if the problem is about the input
 * @param requestId as in the header {@code X-Request-Id}
 * @param errorId identifies an unexpected error in the log
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @ApiLink String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable String requestId,
        @Nullable List<Violation> errors,
        @Nullable String errorId) {

    static Problem of(ProblemType type, String detail, String instance) {
        return new Problem(type.uri(), type.title(), type.status().value(), detail, instance, null, null, null);
    }

    /** For a status that has no type of its own. */
    Problem withStatus(int status) {
        return new Problem(type, title, status, detail, instance, requestId, errors, errorId);
    }

    Problem withErrors(List<Violation> errors) {
        return errors.isEmpty() ? this : new Problem(type, title, status, detail, instance, requestId, errors, errorId);
    }

    Problem withRequestId(String requestId) {
        return new Problem(type, title, status, detail, instance, requestId, errors, errorId);
    }

    Problem withErrorId(String errorId) {
        return new Problem(type, title, status, detail, instance, requestId, errors, errorId);
    }

    /**
     * A single error, in the body (pointer) or in the URL (parameter).
     *
     * @param pointer JSON Pointer (RFC 6901) as a URI fragment, such as {@code #/options/voice}
     * @param parameter name of the path or query parameter
     * @param value the rejected value, truncated
     * @param detail what is wrong and what is allowed
     * @param line line of the text in the field, or of a body that is not JSON; from 1
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Violation(
            @Nullable String pointer,
            @Nullable String parameter,
            @Nullable String value,
            String detail,
            @Nullable Integer line) {

        private static final int MAX_VALUE_LENGTH = 100;

        public Violation {
            value = value == null ? null : truncate(value);
        }

        static Violation inParameter(String name, @Nullable String value, String detail) {
            return new Violation(null, name, value, detail, null);
        }

        /** An error in a field of the body, such as {@code options.languages[0]}. */
        static Violation inBody(String field, @Nullable String value, String detail, @Nullable Integer line) {
            return new Violation(pointer(field), null, value, detail, line);
        }

        private static String pointer(String field) {
            return field.isEmpty()
                    ? "#"
                    : "#/" + field.replace("[", ".").replace("]", "").replace('.', '/');
        }

        private static String truncate(String value) {
            return value.codePointCount(0, value.length()) <= MAX_VALUE_LENGTH
                    ? value
                    : value.substring(0, value.offsetByCodePoints(0, MAX_VALUE_LENGTH)) + "…";
        }
    }
}
