package dev.coursecreator.rest.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The kinds of problems a client can meet. The names are part of the API: they never change. */
enum ProblemType {
    BAD_REQUEST(
            HttpStatus.BAD_REQUEST,
            "The request is not well formed",
            "The first line, a header or the address can't be read.",
            "Escape what addresses may not contain, and send each header once."),
    INVALID_BODY(
            HttpStatus.BAD_REQUEST,
            "The body can't be read",
            "It is not JSON, or something in it has the wrong type or an unknown name.",
            "`errors` names the place; the OpenAPI document has the form."),
    INVALID_PARAMETER(
            HttpStatus.BAD_REQUEST,
            "A parameter of the address is not allowed",
            "Its value is of the wrong type or out of bounds, or it is unknown.",
            "`errors` names the parameter and what it may be."),
    UNAUTHORIZED(
            HttpStatus.UNAUTHORIZED,
            "Nobody knows who asks",
            "The request shows no key or token, or one that is unknown, expired or revoked.",
            "Send Authorization: Bearer KEY. An admin makes keys, with POST /api/v1/keys or course-creator keys create."),
    FORBIDDEN(
            HttpStatus.FORBIDDEN,
            "Who asks may not do this",
            "The role, or the scopes of the key, do not go so far, whatever it is done to.",
            "Ask an admin for a key with the scope that `detail` names."),
    LINK_NOT_GOOD(
            HttpStatus.FORBIDDEN,
            "The link is not good any more",
            "A signed link to a file opens that file alone, and only for a while.",
            "Read the course again (GET /api/v1/courses/{id}): it has new links. Or ask with a key."),
    NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "There is no such thing",
            "There never was, it was deleted, or it belongs to somebody else.",
            "Check the id, and with whose key you ask."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "The method does not apply here",
            "The address is right, what was to be done with it is not.",
            "The header Allow has the methods that apply."),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE,
            "The answer does not exist in the format asked for",
            "The header Accept excludes every format that there is.",
            "Accept application/json, or what `detail` names."),
    CONFLICT(
            HttpStatus.CONFLICT,
            "The state of things does not allow it",
            "What is asked for does not fit the state that the thing is in.",
            "Read the thing; `detail` says what would have to be different."),
    PRECONDITION_FAILED(
            HttpStatus.PRECONDITION_FAILED,
            "The thing has changed meanwhile",
            "It is not any more what If-Match names.",
            "Read it again, and decide on what it is now."),
    CONTENT_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "The body is too large",
            "It has more bytes than are taken.",
            "Send less; `detail` names the limit. A long course can be divided into several."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "The body has a type that is not understood",
            "The header Content-Type is missing or names another type than those that are taken.",
            "Send one of the types in the header Accept of the answer."),
    RANGE_NOT_SATISFIABLE(
            HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE,
            "The file does not have these bytes",
            "The range begins behind the end of the file.",
            "Content-Range has the length."),
    INVALID_INPUT(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The input can't be accepted",
            "It was understood, and something in it can't be: Markdown that is no course, an option that there is not.",
            "`errors` lists all of it, with the line or the member and what is allowed."),
    IDEMPOTENCY_KEY_REUSED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The Idempotency-Key belongs to another request",
            "The same key came within the last day with another body.",
            "Take a new key for every new request, and the old one to repeat the old request as it was."),
    TOO_MANY_REQUESTS(
            HttpStatus.TOO_MANY_REQUESTS,
            "There were too many requests",
            "The key, its owner or the address asks more often than is allowed, or showed too many keys that are not good.",
            "Wait for as long as Retry-After says, and ask less often: RateLimit says how many requests are left."),
    TOO_MANY_JOBS(
            HttpStatus.TOO_MANY_REQUESTS,
            "There are too many jobs that have not ended",
            "The owner has as many as may be at once.",
            "Wait for one to end, or cancel one: GET /api/v1/jobs?status=pending,running lists them."),
    INTERNAL_ERROR(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Something went wrong here",
            "A fault of the service. It is in its log.",
            "Try again; if it stays, give the operator `error_id` or `request_id`."),
    SERVICE_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Something this service needs can't be reached",
            "The database, the broker or the provider of tokens does not answer.",
            "Try again in a while. GET /api/v1/health says how it is.");

    /** Where the types are explained; a type's URI is this and its name. */
    static final String PATH = "/api/v1/problems/";

    private final HttpStatus status;
    private final String title;
    private final String cause;
    private final String remedy;

    ProblemType(HttpStatus status, String title, String cause, String remedy) {
        this.status = status;
        this.title = title;
        this.cause = cause;
        this.remedy = remedy;
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

    /** How one meets it. */
    String cause() {
        return cause;
    }

    /** What to do then. */
    String remedy() {
        return remedy;
    }

    /** In kebab case. */
    String kebab() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String uri() {
        return PATH + kebab();
    }
}
