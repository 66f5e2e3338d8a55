package dev.coursecreator.rest.problem;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * A type of problem. The names are part of the API and never change. An application contributes types of its own as beans.
 *
 * @param name in kebab case, the last segment of the type URI
 * @param title short summary
 * @param cause when the problem occurs
 * @param remedy what the client should do
 */
public record ProblemType(String name, HttpStatus status, String title, String cause, String remedy) {

    static final ProblemType BAD_REQUEST = new ProblemType(
            "bad-request",
            HttpStatus.BAD_REQUEST,
            "Bad request",
            "The request line, a header or the URL is malformed.",
            "Percent-encode the URL, and send each header once.");
    static final ProblemType INVALID_BODY = new ProblemType(
            "invalid-body",
            HttpStatus.BAD_REQUEST,
            "Invalid request body",
            "The body is not JSON or not well-formed, or a member or part has the wrong type or an unknown name.",
            "`errors` names the location; the OpenAPI document has the schema.");
    static final ProblemType INVALID_PARAMETER = new ProblemType(
            "invalid-parameter",
            HttpStatus.BAD_REQUEST,
            "Invalid parameter",
            "A path or query parameter has the wrong type, is out of range, or is unknown.",
            "`errors` names the parameter and the allowed values.");
    static final ProblemType UNAUTHORIZED = new ProblemType(
            "unauthorized",
            HttpStatus.UNAUTHORIZED,
            "Authentication required",
            "The request has no API key or token, or one that is unknown, expired or revoked.",
            "Send Authorization: Bearer KEY. An admin creates keys with POST /api/v1/keys or course-creator keys create.");
    static final ProblemType FORBIDDEN = new ProblemType(
            "forbidden",
            HttpStatus.FORBIDDEN,
            "Permission denied",
            "The role of the caller or the scopes of the key do not allow this operation.",
            "Ask an admin for a key with the scope that `detail` names.");
    static final ProblemType INVALID_SIGNED_LINK = new ProblemType(
            "link-not-good",
            HttpStatus.FORBIDDEN,
            "Signed link invalid or expired",
            "A signed link gives access to one file for a limited time.",
            "Request the resource that contained the link again to get a new one, or send an API key.");
    static final ProblemType NOT_FOUND = new ProblemType(
            "not-found",
            HttpStatus.NOT_FOUND,
            "Not found",
            "The resource never existed, was deleted, or belongs to another owner.",
            "Check the id, and the owner of the API key.");
    static final ProblemType METHOD_NOT_ALLOWED = new ProblemType(
            "method-not-allowed",
            HttpStatus.METHOD_NOT_ALLOWED,
            "Method not allowed",
            "The resource exists but does not support the method.",
            "The header Allow lists the supported methods.");
    static final ProblemType NOT_ACCEPTABLE = new ProblemType(
            "not-acceptable",
            HttpStatus.NOT_ACCEPTABLE,
            "Not acceptable",
            "The header Accept excludes every available media type.",
            "Accept application/json, or one of the types that `detail` names.");
    static final ProblemType REQUEST_TIMEOUT = new ProblemType(
            "request-timeout",
            HttpStatus.REQUEST_TIMEOUT,
            "Request timeout",
            "The client sent the request too slowly, or stopped sending it.",
            "Send the request again over a faster connection.");
    static final ProblemType CONFLICT = new ProblemType(
            "conflict",
            HttpStatus.CONFLICT,
            "Conflict",
            "The request conflicts with the current state of the resource.",
            "Read the resource; `detail` names the required state.");
    static final ProblemType PRECONDITION_FAILED = new ProblemType(
            "precondition-failed",
            HttpStatus.PRECONDITION_FAILED,
            "Precondition failed",
            "The resource has changed: its ETag does not match If-Match, or matches If-None-Match.",
            "Read the resource again, and repeat the request with the new ETag.");
    static final ProblemType CONTENT_TOO_LARGE = new ProblemType(
            "content-too-large",
            HttpStatus.CONTENT_TOO_LARGE,
            "Content too large",
            "The body exceeds the size limit.",
            "Send less, or split the content; `detail` names the limit.");
    static final ProblemType URI_TOO_LONG = new ProblemType(
            "uri-too-long",
            HttpStatus.URI_TOO_LONG,
            "URI too long",
            "The path and query exceed the size limit of the header section.",
            "Send fewer or shorter query parameters, or send the content in the body.");
    static final ProblemType UNSUPPORTED_MEDIA_TYPE = new ProblemType(
            "unsupported-media-type",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "Unsupported media type",
            "The header Content-Type is missing, or names a type that is not supported.",
            "Send one of the types in the header Accept of the response.");
    static final ProblemType RANGE_NOT_SATISFIABLE = new ProblemType(
            "range-not-satisfiable",
            HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE,
            "Range not satisfiable",
            "The range starts after the end of the file.",
            "The header Content-Range has the length of the file.");
    static final ProblemType INVALID_INPUT = new ProblemType(
            "invalid-input",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Invalid input",
            "The input is well formed but contains values that are not allowed.",
            "`errors` lists every error with its line or member and the allowed values.");
    static final ProblemType TOO_MANY_REQUESTS = new ProblemType(
            "too-many-requests",
            HttpStatus.TOO_MANY_REQUESTS,
            "Too many requests",
            "The key, its owner or the network address exceeded the rate limit, or sent too many invalid keys.",
            "Wait as long as Retry-After says, and send fewer requests. The header RateLimit has the remaining quota.");
    static final ProblemType REQUEST_HEADER_FIELDS_TOO_LARGE = new ProblemType(
            "request-header-fields-too-large",
            HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
            "Request header fields too large",
            "The header fields exceed the limit of their size or number.",
            "Send fewer or shorter headers, such as cookies.");
    static final ProblemType INTERNAL_ERROR = new ProblemType(
            "internal-error",
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Internal error",
            "The service failed unexpectedly and has logged the error.",
            "Try again. If the error persists, give the operator `error_id` or `request_id`.");
    static final ProblemType NOT_IMPLEMENTED = new ProblemType(
            "not-implemented",
            HttpStatus.NOT_IMPLEMENTED,
            "Not implemented",
            "The service does not know the method or the transfer coding of the request.",
            "Use a method that the OpenAPI document describes. Methods are case-sensitive.");
    static final ProblemType SERVICE_UNAVAILABLE = new ProblemType(
            "service-unavailable",
            HttpStatus.SERVICE_UNAVAILABLE,
            "Service unavailable",
            "The database, the message broker or the OpenID Connect provider does not respond, the database is busy or its disk full,"
                    + " too many clients send their requests slowly, or too many event streams are open.",
            "Try again after the time in the header Retry-After. GET /api/v1/health reports the status.");

    static final ProblemType HTTP_VERSION_NOT_SUPPORTED = new ProblemType(
            "http-version-not-supported",
            HttpStatus.HTTP_VERSION_NOT_SUPPORTED,
            "HTTP version not supported",
            "The service does not know the HTTP version of the request.",
            "Use HTTP/1.1.");

    /** The first type of a status is the one for errors of the framework. */
    static final List<ProblemType> STANDARD = List.of(
            BAD_REQUEST,
            INVALID_BODY,
            INVALID_PARAMETER,
            UNAUTHORIZED,
            FORBIDDEN,
            INVALID_SIGNED_LINK,
            NOT_FOUND,
            METHOD_NOT_ALLOWED,
            NOT_ACCEPTABLE,
            REQUEST_TIMEOUT,
            CONFLICT,
            PRECONDITION_FAILED,
            CONTENT_TOO_LARGE,
            URI_TOO_LONG,
            UNSUPPORTED_MEDIA_TYPE,
            RANGE_NOT_SATISFIABLE,
            INVALID_INPUT,
            TOO_MANY_REQUESTS,
            REQUEST_HEADER_FIELDS_TOO_LARGE,
            INTERNAL_ERROR,
            NOT_IMPLEMENTED,
            SERVICE_UNAVAILABLE,
            HTTP_VERSION_NOT_SUPPORTED);

    /** The type for a status that the framework or the container chose. */
    static ProblemType of(HttpStatusCode status) {
        return STANDARD.stream()
                .filter(type -> type.status.isSameCodeAs(status))
                .findFirst()
                .orElse(status.is4xxClientError() ? BAD_REQUEST : INTERNAL_ERROR);
    }

    /** Identifies the type and resolves to its description. */
    String uri() {
        return "/api/v1/problems/" + name;
    }
}
