package dev.coursecreator.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every answer that is not a success: problem details of RFC 9457.
 *
 * @param type stable URI reference, such as {@code /api/v1/problems/not-found}
 * @param title the same for every problem of the type
 * @param status the HTTP status, repeated
 * @param detail what is wrong this time, and what to change
 * @param instance the path of the request
 * @param errors every single thing to change, if there are such
 * @param requestId of the request that this answers, as in the header {@code X-Request-Id}
 * @param errorId under which an unexpected error is found in the log
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable String requestIdFilter,
        @Nullable List<Violation> errors,
        @Nullable String errorId) {

    static Problem of(ProblemType type, String detail, String instance) {
        return new Problem(type.uri(), type.title(), type.status().value(), detail, instance, null, null, null);
    }

    Problem withErrors(List<Violation> errors) {
        return errors.isEmpty()
                ? this
                : new Problem(type, title, status, detail, instance, requestIdFilter, errors, errorId);
    }

    Problem withRequestId(String requestIdFilter) {
        return new Problem(type, title, status, detail, instance, requestIdFilter, errors, errorId);
    }

    Problem withErrorId(String errorId) {
        return new Problem(type, title, status, detail, instance, requestIdFilter, errors, errorId);
    }

    /**
     * One thing to change: in the body (pointer) or in the address (parameter).
     *
     * @param pointer JSON Pointer (RFC 6901) as a URI fragment, such as {@code #/options/voice}
     * @param parameter name of the path or query parameter
     * @param value what was given, shortened
     * @param detail what is wrong and what is allowed
     * @param line the line of the Markdown, or of the body if that can't be read; from 1
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Violation(
            @Nullable String pointer,
            @Nullable String parameter,
            @Nullable String value,
            String detail,
            @Nullable Integer line) {

        private static final int LONGEST_VALUE = 100;

        public Violation {
            value = value == null ? null : shorten(value);
        }

        static Violation inParameter(String name, @Nullable String value, String detail) {
            return new Violation(null, name, value, detail, null);
        }

        /** About a field of the body, named as in {@code options.languages[0]}. */
        static Violation inBody(String field, @Nullable String value, String detail, @Nullable Integer line) {
            return new Violation(pointer(field), null, value, detail, line);
        }

        private static String pointer(String field) {
            return field.isEmpty()
                    ? "#"
                    : "#/" + field.replace("[", ".").replace("]", "").replace('.', '/');
        }

        private static String shorten(String value) {
            return value.codePointCount(0, value.length()) <= LONGEST_VALUE
                    ? value
                    : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
        }
    }
}
