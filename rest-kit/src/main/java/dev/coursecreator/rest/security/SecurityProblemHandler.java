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
 * Says why a request was not let in, as a problem: 401 to whom showed nothing, 403 to whom may not do it whatever it is done to.
 * To whom may ask, an address that is none is 404 and a method that does not apply is 405.
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
            return new ForbiddenException(
                    "This takes the scope " + route.get().scope().word() + ", which your key or token does not have.");
        }
        var methods = access.methods(request);
        return methods.isEmpty()
                ? new NoResourceFoundException(
                        HttpMethod.valueOf(request.getMethod()), request.getRequestURI(), request.getRequestURI())
                : new HttpRequestMethodNotSupportedException(request.getMethod(), methods);
    }

    /** Words any reason, in a filter as in a controller. */
    void refuse(HttpServletRequest request, HttpServletResponse response, Exception reason) {
        problems.resolveException(request, response, null, reason);
    }
}
