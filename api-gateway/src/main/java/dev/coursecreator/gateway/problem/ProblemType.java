package dev.coursecreator.gateway.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The kinds of problems a client can meet. The names are part of the API: they never change. */
enum ProblemType {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "The request is not well formed"),
    INVALID_BODY(HttpStatus.BAD_REQUEST, "The body can't be read"),
    INVALID_PARAMETER(HttpStatus.BAD_REQUEST, "A parameter of the address is not allowed"),
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "Nobody knows who asks"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "Who asks may not do this"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such thing"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The method does not apply here"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "The answer does not exist in the format asked for"),
    CONFLICT(HttpStatus.CONFLICT, "The state of things does not allow it"),
    PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED, "The thing has changed meanwhile"),
    CONTENT_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body has a type that is not understood"),
    RANGE_NOT_SATISFIABLE(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "The file does not have these bytes"),
    INVALID_INPUT(HttpStatus.UNPROCESSABLE_CONTENT, "The input can't be accepted"),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The Idempotency-Key belongs to another request"),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here"),
    SERVICE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Something this service needs can't be reached");

    /** Where the types are explained; a type's URI is this and its name. */
    static final String PATH = "/api/v1/problems/";

    private final HttpStatus status;
    private final String title;

    ProblemType(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The type for a status that the framework chose. */
    static ProblemType of(HttpStatusCode status) {
        for (var type : values()) {
            if (type.status.isSameCodeAs(status)) {
                return type;
            }
        }
        return status.is4xxClientError() ? BAD_REQUEST : INTERNAL_ERROR;
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    /** In kebab case. */
    String kebab() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String uri() {
        return PATH + kebab();
    }
}
