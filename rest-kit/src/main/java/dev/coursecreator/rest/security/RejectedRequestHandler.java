package dev.coursecreator.rest.security;

import dev.coursecreator.rest.problem.NotImplementedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Answers requests that the firewall of Spring Security rejects with a problem: those with an unknown method, TRACE, and those with a
 * suspicious path or header.
 */
@Component
final class RejectedRequestHandler implements RequestRejectedHandler {

    private static final List<HttpMethod> KNOWN_METHODS = List.of(HttpMethod.values());

    private final SecurityProblemHandler refusing;

    RejectedRequestHandler(
            RouteAccess access, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.refusing = new SecurityProblemHandler(access, problems);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException reason) {
        var method = HttpMethod.valueOf(request.getMethod());
        if (!KNOWN_METHODS.contains(method)) {
            refusing.refuse(request, response, new NotImplementedException(method.name()));
        } else if (method.equals(HttpMethod.TRACE)) {
            refusing.refuse(request, response, refusing.unsupported(request));
        } else {
            refusing.refuse(request, response, reason);
        }
    }
}
