package dev.coursecreator.rest.security;

import dev.coursecreator.rest.problem.ForbiddenException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;

/**
 * Allows cross-origin requests from the configured origins only. Browsers never attach credentials, as there are no cookies.
 */
final class ProblemCorsFilter extends CorsFilter {

    ProblemCorsFilter(SecuritySettings.Cors settings, SecurityProblemHandler refusing) {
        super(request -> allowed(settings));
        setCorsProcessor(new Processor(refusing));
    }

    private static CorsConfiguration allowed(SecuritySettings.Cors settings) {
        var allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(settings.allowedOrigins());
        allowed.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        allowed.setAllowedHeaders(List.of(CorsConfiguration.ALL));
        allowed.setExposedHeaders(List.of(CorsConfiguration.ALL));
        allowed.addExposedHeader(HttpHeaders.WWW_AUTHENTICATE);
        allowed.setMaxAge(Duration.ofHours(1));
        return allowed;
    }

    /** Answers rejected requests with a problem. */
    private static final class Processor extends DefaultCorsProcessor {

        private final SecurityProblemHandler refusing;

        Processor(SecurityProblemHandler refusing) {
            this.refusing = refusing;
        }

        @Override
        public boolean processRequest(
                @Nullable CorsConfiguration allowed, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            try {
                if (super.processRequest(allowed, request, response)) {
                    return true;
                }
            } catch (IllegalArgumentException e) {
                // It parses all headers, and fails on some, such as a Content-Type of */*.
                refusing.refuse(
                        request,
                        response,
                        new HttpMediaTypeNotSupportedException("A header is malformed: " + e.getMessage()));
                return false;
            }
            refusing.refuse(
                    request,
                    response,
                    new ForbiddenException(
                            "Cross-origin requests from " + request.getHeader(HttpHeaders.ORIGIN)
                                    + " are not allowed. The operator can allow origins with course-creator.security.cors.allowed-origins."));
            return false;
        }

        @Override
        protected void rejectRequest(ServerHttpResponse response) {
            // Answered above, where the request is available.
        }
    }
}
