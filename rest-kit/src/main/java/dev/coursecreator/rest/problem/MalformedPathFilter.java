package dev.coursecreator.rest.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rejects paths with a broken escape in a path parameter. The container accepts them, but everything after this filter fails on
 * them, error handling included.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class MalformedPathFilter extends OncePerRequestFilter {

    private final JsonMapper json;

    MalformedPathFilter(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        if (isReadable(path)) {
            chain.doFilter(request, response);
            return;
        }
        var problem = Problem.of(ProblemType.BAD_REQUEST, "The path is malformed: write % as %25.", path)
                .withRequestId(RequestIdFilter.of(request));
        response.setStatus(problem.status());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private static boolean isReadable(String path) {
        try {
            PathContainer.parsePath(path);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
