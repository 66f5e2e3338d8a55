package dev.coursecreator.rest.problem;

import dev.coursecreator.rest.problem.Problem.Violation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns every exception that reaches the REST door into a problem, and logs those that nobody expected. */
@RestControllerAdvice
final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Supplier<UUID> ids;

    ProblemAdvice(Supplier<UUID> ids) {
        this.ids = ids;
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<Problem> explain(Exception exception, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(exception)) {
            // Nobody is there to read an answer, or a part of another one has been sent: the connection is cut instead.
            LOG.debug("{} {} ended early", request.getMethod(), request.getRequestURI(), exception);
            return null;
        }
        var answer = answer(exception, request);
        var problem = Objects.requireNonNull(answer.getBody());
        return answer(problem.withRequestId(RequestIdFilter.of(request)), answer.getHeaders());
    }

    private ResponseEntity<Problem> answer(Exception exception, HttpServletRequest request) {
        var path = request.getRequestURI();
        return switch (exception) {
            case Unauthorized e -> unauthorized(e, path);
            case Forbidden e -> answer(problem(ProblemType.FORBIDDEN, e, path));
            case InvalidSignedLink e -> answer(problem(ProblemType.LINK_NOT_GOOD, e, path));
            case NotFound e -> answer(problem(ProblemType.NOT_FOUND, e, path));
            case Conflict e -> answer(problem(ProblemType.CONFLICT, e, path));
            case PreconditionFailed e -> answer(problem(ProblemType.PRECONDITION_FAILED, e, path));
            case RangeNotSatisfiable e -> range(e, path);
            case ContentTooLarge e -> answer(problem(ProblemType.CONTENT_TOO_LARGE, e, path));
            case InvalidInput e ->
                answer(problem(ProblemType.INVALID_INPUT, e, path).withErrors(violations(e)));
            case IdempotencyKeyReused e -> answer(problem(ProblemType.IDEMPOTENCY_KEY_REUSED, e, path));
            case InvalidParameter e ->
                parameter(Violation.inParameter(e.parameter(), e.value(), String.valueOf(e.getMessage())), path);
            case MethodArgumentTypeMismatchException e -> parameter(ParameterErrors.explain(e), path);
            case MissingServletRequestParameterException e ->
                parameter(
                        Violation.inParameter(e.getParameterName(), null, e.getParameterName() + " is missing."), path);
            case InvalidParameterException e ->
                answer(Problem.of(
                        ProblemType.of(HttpStatus.BAD_REQUEST),
                        "A parameter of the address can't be read: write UTF-8, percent-encoded.",
                        path));
            case RequestRejectedException e ->
                answer(Problem.of(
                        ProblemType.of(HttpStatus.BAD_REQUEST),
                        "A header can't be read: write visible characters of ASCII.",
                        path));
            case InvalidBody e -> body(BodyErrors.explain(e.reason()), path);
            case HttpMessageNotReadableException e -> body(e, path);
            case NoResourceFoundException e ->
                answer(Problem.of(
                        ProblemType.NOT_FOUND,
                        "There is nothing at " + path + "; see /api/v1/docs for what is.",
                        path));
            case TooManyRequests e -> later(ProblemType.TOO_MANY_REQUESTS, e, e.retryAfter(), path);
            case TooManyJobs e -> later(ProblemType.TOO_MANY_JOBS, e, e.retryAfter(), path);
            case Unavailable e -> answer(problem(ProblemType.SERVICE_UNAVAILABLE, e, path));
            case CannotCreateTransactionException e -> unexpected(ProblemType.SERVICE_UNAVAILABLE, e, request);
            case DataAccessResourceFailureException e -> unexpected(ProblemType.SERVICE_UNAVAILABLE, e, request);
            case TransientDataAccessException e -> unexpected(ProblemType.SERVICE_UNAVAILABLE, e, request);
            default -> framework(exception, request);
        };
    }

    private static Problem problem(ProblemType type, Exception exception, String path) {
        return Problem.of(type, String.valueOf(exception.getMessage()), path);
    }

    private static List<Violation> violations(InvalidInput input) {
        return input.violations().stream()
                .map(violation ->
                        Violation.inBody(violation.field(), violation.value(), violation.detail(), violation.line()))
                .toList();
    }

    private static ResponseEntity<Problem> unauthorized(Unauthorized exception, String path) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, exception.challenge());
        return answer(problem(ProblemType.UNAUTHORIZED, exception, path), headers);
    }

    private static ResponseEntity<Problem> range(RangeNotSatisfiable exception, String path) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_RANGE, exception.contentRange());
        return answer(problem(ProblemType.RANGE_NOT_SATISFIABLE, exception, path), headers);
    }

    private static ResponseEntity<Problem> later(
            ProblemType type, Exception exception, Duration retryAfter, String path) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, retryAfter.toSeconds())));
        return answer(problem(type, exception, path), headers);
    }

    private static ResponseEntity<Problem> parameter(Violation violation, String path) {
        return answer(Problem.of(ProblemType.INVALID_PARAMETER, violation.detail(), path)
                .withErrors(List.of(violation)));
    }

    private static ResponseEntity<Problem> body(HttpMessageNotReadableException exception, String path) {
        if (exception.getRootCause() instanceof ContentTooLarge tooLarge) {
            return answer(problem(ProblemType.CONTENT_TOO_LARGE, tooLarge, path));
        }
        return body(BodyErrors.explain(exception), path);
    }

    private static ResponseEntity<Problem> body(Violation violation, String path) {
        return answer(
                Problem.of(ProblemType.INVALID_BODY, violation.detail(), path).withErrors(List.of(violation)));
    }

    private ResponseEntity<Problem> framework(Exception exception, HttpServletRequest request) {
        return exception instanceof ErrorResponse refusal
                        && refusal.getStatusCode().is4xxClientError()
                ? refused(refusal, exception, request.getRequestURI())
                : unexpected(ProblemType.INTERNAL_ERROR, exception, request);
    }

    /** What the framework refused, with the headers that the status asks for (Allow, Accept). */
    private static ResponseEntity<Problem> refused(ErrorResponse refusal, Exception exception, String path) {
        var detail = switch (exception) {
            case HttpRequestMethodNotSupportedException e ->
                "%s does not apply here; allowed are %s."
                        .formatted(e.getMethod(), BodyErrors.words(e.getSupportedHttpMethods()));
            case HttpMediaTypeException e ->
                "Possible are %s.".formatted(MediaType.toString(e.getSupportedMediaTypes()));
            default -> detail(refusal);
        };
        return answer(Problem.of(ProblemType.of(refusal.getStatusCode()), detail, path), refusal.getHeaders());
    }

    private static String detail(ErrorResponse refusal) {
        var detail = refusal.getBody().getDetail();
        return detail == null ? "The request can't be answered." : detail;
    }

    private ResponseEntity<Problem> unexpected(ProblemType type, Exception exception, HttpServletRequest request) {
        var errorId = ids.get().toString();
        LOG.error("{} {} failed, error_id={}", request.getMethod(), request.getRequestURI(), errorId, exception);
        var detail = "The log of the service says more under error_id " + errorId + ".";
        return answer(Problem.of(type, detail, request.getRequestURI()).withErrorId(errorId));
    }

    private static ResponseEntity<Problem> answer(Problem problem) {
        return answer(problem, HttpHeaders.EMPTY);
    }

    private static ResponseEntity<Problem> answer(Problem problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
