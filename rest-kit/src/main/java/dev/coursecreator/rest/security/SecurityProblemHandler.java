package dev.coursecreator.rest.security;

import dev.coursecreator.rest.problem.ForbiddenException;
import dev.coursecreator.rest.problem.UnauthorizedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Answers rejected requests with a problem: 401 without credentials, 403 without the scope. For authenticated callers an unknown
 * path is 404 and an unsupported method 405.
 */
final class SecurityProblemHandler implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final RouteAccess access;
    private final HandlerExceptionResolver problems;

    SecurityProblemHandler(RouteAccess access, HandlerExceptionResolver problems) {
        this.access = access;
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
        refuse(request, response, UnauthorizedException.missingCredentials());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason) {
        refuse(request, response, why(request));
    }

    private Exception why(HttpServletRequest request) {
        var route = access.find(request);
        if (route.isPresent() && route.get().scope() != null) {
            return new ForbiddenException("This operation requires the scope "
                    + route.get().scope().wireName() + ", which your key or token does not have.");
        }
        return unsupported(request);
    }

    /** The path is unknown, or does not support the method. */
    Exception unsupported(HttpServletRequest request) {
        var methods = access.methods(request);
        return methods.isEmpty()
                ? new NoResourceFoundException(
                        HttpMethod.valueOf(request.getMethod()), request.getRequestURI(), request.getRequestURI())
                : new HttpRequestMethodNotSupportedException(request.getMethod(), methods);
    }

    /** Answers with the problem of the exception, as for a controller. */
    void refuse(HttpServletRequest request, HttpServletResponse response, Exception reason) {
        problems.resolveException(request, response, null, reason);
    }
}
