package dev.coursecreator.rest.problem;

import dev.coursecreator.rest.database.DatabaseUnavailable;
import dev.coursecreator.rest.link.ApiLinks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Maps every exception of a request to a problem, and logs unexpected ones. */
@RestControllerAdvice
final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Supplier<UUID> ids;

    ProblemAdvice(Supplier<UUID> ids) {
        this.ids = ids;
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<Problem> handle(Exception exception, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(exception)) {
            // The client is gone, or a part of another response has been sent: the connection is closed instead.
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
            case ProblemException e -> answer(e, path);
            case MethodArgumentTypeMismatchException e -> answer(ParameterErrors.explain(e), path);
            case MissingServletRequestParameterException e -> {
                var name = e.getParameterName();
                yield answer(new InvalidParameterException(name, null, name + " is missing."), path);
            }
            case HttpMessageNotReadableException e ->
                answer(
                        // Such as a body that is too large, which is noticed while it is read.
                        e.getRootCause() instanceof ProblemException refusal ? refusal : new InvalidBodyException(e),
                        path);
            case org.apache.tomcat.util.http.InvalidParameterException e ->
                answer(ProblemType.BAD_REQUEST, "A query parameter is malformed: percent-encode it as UTF-8.", path);
            case RequestRejectedException e ->
                answer(
                        ProblemType.BAD_REQUEST,
                        "The path or a header is malformed: percent-encode the path, and use printable ASCII characters in headers.",
                        path);
            case NoResourceFoundException e ->
                answer(
                        ProblemType.NOT_FOUND,
                        "There is no resource at " + path + "; see " + ApiLinks.link("/api/v1/docs") + ".",
                        path);
            case HttpMediaTypeNotSupportedException e
            when StrictTextReader.isUnknownCharset(request.getContentType()) ->
                answer(
                        Problem.of(
                                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                                "The charset in Content-Type is unknown; supported: " + StrictTextReader.names() + ".",
                                path),
                        e.getHeaders());
            case ErrorResponse e
            when e.getStatusCode().is4xxClientError() ->
                answer(Problem.of(ProblemType.of(e.getStatusCode()), detail(exception, e), path), e.getHeaders());
            default ->
                DatabaseUnavailable.retryAfter(exception)
                        .map(wait -> unexpected(
                                ProblemType.SERVICE_UNAVAILABLE, ProblemException.retryAfter(wait), exception, request))
                        .orElseGet(() -> unexpected(ProblemType.INTERNAL_ERROR, HttpHeaders.EMPTY, exception, request));
        };
    }

    private static String detail(Exception exception, ErrorResponse response) {
        return switch (exception) {
            case HttpRequestMethodNotSupportedException e ->
                "%s is not supported here; supported: %s."
                        .formatted(e.getMethod(), BodyErrors.words(e.getSupportedHttpMethods()));
            case HttpMediaTypeException e ->
                "Supported media types: %s.".formatted(MediaType.toString(e.getSupportedMediaTypes()));
            default ->
                Objects.requireNonNullElse(response.getBody().getDetail(), "The request could not be processed.");
        };
    }

    private ResponseEntity<Problem> unexpected(
            ProblemType type, HttpHeaders headers, Exception exception, HttpServletRequest request) {
        var errorId = ids.get().toString();
        LOG.error("{} {} failed, error_id={}", request.getMethod(), request.getRequestURI(), errorId, exception);
        var detail = "The service has logged the error with error_id " + errorId + ".";
        return answer(Problem.of(type, detail, request.getRequestURI()).withErrorId(errorId), headers);
    }

    private static ResponseEntity<Problem> answer(ProblemException exception, String path) {
        return answer(exception.problem(path), exception.headers());
    }

    private static ResponseEntity<Problem> answer(ProblemType type, String detail, String path) {
        return answer(Problem.of(type, detail, path), HttpHeaders.EMPTY);
    }

    private static ResponseEntity<Problem> answer(Problem problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
