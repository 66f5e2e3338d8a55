package dev.coursecreator.rest.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Assigns an id to every request: that of the header {@code X-Request-Id} if it is valid, else a new one. The id is in the
 * response, in every problem, and in the log as {@code request_id}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class RequestIdFilter extends OncePerRequestFilter {

    /** In requests and responses. */
    public static final String HEADER = "X-Request-Id";

    private static final String MDC_KEY = "request_id";
    private static final String ATTRIBUTE = RequestIdFilter.class.getName();
    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9._:/+=-]{1,100}");

    /** The id of the request; assigned now if the request never reached this filter. */
    public static String of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        var given = request instanceof HttpServletRequest http ? http.getHeader(HEADER) : null;
        var id = given != null && VALID.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = of(request);
        response.setHeader(HEADER, id);
        try (var mdc = MDC.putCloseable(MDC_KEY, id)) {
            chain.doFilter(request, new HeaderKeepingResponse(response));
        }
    }

    /** Async dispatches log the id, too. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** Keeps the id, the security headers and the CORS headers when the response is reset. */
    private static final class HeaderKeepingResponse extends HttpServletResponseWrapper {

        private static final List<String> KEPT_HEADERS = List.of(
                HEADER,
                "X-Content-Type-Options",
                "X-Frame-Options",
                "X-XSS-Protection",
                "Content-Security-Policy",
                "Referrer-Policy",
                "Strict-Transport-Security",
                "Vary",
                "Access-Control-Allow-Origin",
                "Access-Control-Expose-Headers");

        HeaderKeepingResponse(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void reset() {
            var kept = new HashMap<String, String>();
            for (var header : KEPT_HEADERS) {
                var value = getHeader(header);
                if (value != null) {
                    kept.put(header, value);
                }
            }
            super.reset();
            kept.forEach(this::setHeader);
        }
    }
}
