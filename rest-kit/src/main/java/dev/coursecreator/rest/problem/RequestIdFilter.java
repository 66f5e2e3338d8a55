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
 * Names each request, before anything else is done for it: as the client does in {@code X-Request-Id}, if that can be a name, or
 * anew. The name is in the answer, in every problem, and in the log as {@code request_id}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class RequestIdFilter extends OncePerRequestFilter {

    /** Of the request and of its answer. */
    public static final String HEADER = "X-Request-Id";

    private static final String LOGGED_AS = "request_id";
    private static final String ATTRIBUTE = RequestIdFilter.class.getName();
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:/+=-]{1,100}");

    /** The name of the request; made now if it never came so far as to be named. */
    public static String of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        var given = request instanceof HttpServletRequest http ? http.getHeader(HEADER) : null;
        var id = given != null && SANE.matcher(given).matches()
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
        try (var logged = MDC.putCloseable(LOGGED_AS, id)) {
            chain.doFilter(request, new Named(response));
        }
    }

    /** What a request leads to later is logged under its name, too. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** Keeps the name, and what every answer tells browsers, when an answer is begun anew. */
    private static final class Named extends HttpServletResponseWrapper {

        private static final List<String> KEPT = List.of(
                HEADER,
                "X-Content-Type-Options",
                "X-Frame-Options",
                "Content-Security-Policy",
                "Referrer-Policy",
                "Strict-Transport-Security",
                "Vary",
                "Access-Control-Allow-Origin",
                "Access-Control-Expose-Headers");

        Named(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void reset() {
            var kept = new HashMap<String, String>();
            for (var header : KEPT) {
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
