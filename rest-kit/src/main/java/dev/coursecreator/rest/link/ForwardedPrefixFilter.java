package dev.coursecreator.rest.link;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.catalina.Globals;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Obeys {@code X-Forwarded-Prefix}: the part of the path that a proxy removed becomes the context path of the request. The header counts only if
 * Tomcat's {@code RemoteIpValve} (server.forward-headers-strategy=native) took the client's address from the same proxy. Unlike Spring's {@code
 * ForwardedHeaderFilter} this trusts no other header, as the valve has handled them.
 */
final class ForwardedPrefixFilter extends OncePerRequestFilter {

    static final String HEADER = "X-Forwarded-Prefix";

    /** Path segments only: "//host" would be a link to another host, and ".." to another application. */
    private static final Pattern PREFIX = Pattern.compile("(?:/(?!\\.)[A-Za-z0-9._~-]{1,60}){1,5}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var prefix = prefix(request);
        // The request of an asynchronous response may have it already.
        var isNew = prefix.isPresent() && !prefix.get().equals(request.getContextPath());
        chain.doFilter(isNew ? new Prefixed(request, prefix.get()) : request, response);
    }

    private static Optional<String> prefix(HttpServletRequest request) {
        if (!Boolean.TRUE.equals(request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE))) {
            return Optional.empty();
        }
        var values = Collections.list(request.getHeaders(HEADER));
        return values.size() == 1
                ? Optional.of(values.getFirst().replaceFirst("/$", ""))
                        .filter(prefix -> PREFIX.matcher(prefix).matches())
                : Optional.empty();
    }

    /** An asynchronous response is completed with the original request. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** A request for a path below the prefix. */
    private static final class Prefixed extends HttpServletRequestWrapper {

        private final HttpServletRequest request;
        private final String prefix;

        Prefixed(HttpServletRequest request, String prefix) {
            super(request);
            this.request = request;
            this.prefix = prefix;
        }

        @Override
        public String getContextPath() {
            return prefix;
        }

        @Override
        public String getRequestURI() {
            return prefix + request.getRequestURI();
        }

        @Override
        public StringBuffer getRequestURL() {
            var url = request.getRequestURL();
            return url.insert(url.length() - request.getRequestURI().length(), prefix);
        }
    }
}
