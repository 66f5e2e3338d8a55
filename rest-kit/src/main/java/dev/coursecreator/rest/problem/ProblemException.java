package dev.coursecreator.rest.problem;

import dev.coursecreator.rest.problem.Problem.Violation;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;

/**
 * An exception that {@link ProblemAdvice} answers with a problem (RFC 9457). Not Spring's {@code ErrorResponseException}: that
 * one's message is a dump of its {@code ProblemDetail}, and its members do not appear in the OpenAPI document.
 */
@SuppressWarnings("serial") // Never serialized.
public abstract class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final HttpHeaders headers;
    private final List<Violation> errors;

    /**
     * Without headers.
     *
     * @param detail what is wrong and what to change, as a sentence for the client
     */
    protected ProblemException(ProblemType type, String detail) {
        this(type, detail, HttpHeaders.EMPTY);
    }

    /** With headers of the response, such as {@code Retry-After}. */
    protected ProblemException(ProblemType type, String detail, HttpHeaders headers) {
        super(detail);
        this.type = type;
        this.headers = headers;
        this.errors = List.of();
    }

    ProblemException(ProblemType type, String detail, List<Violation> errors) {
        super(detail);
        this.type = type;
        this.headers = HttpHeaders.EMPTY;
        this.errors = List.copyOf(errors);
    }

    /** A single header. */
    protected static HttpHeaders header(String name, String value) {
        var headers = new HttpHeaders();
        headers.set(name, value);
        return headers;
    }

    /** {@code Retry-After} in seconds, at least 1. */
    protected static HttpHeaders retryAfter(Duration wait) {
        return header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())));
    }

    Problem problem(String path) {
        return Problem.of(type, String.valueOf(getMessage()), path).withErrors(errors);
    }

    HttpHeaders headers() {
        return headers;
    }
}
