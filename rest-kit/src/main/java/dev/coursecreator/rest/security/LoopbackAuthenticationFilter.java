package dev.coursecreator.rest.security;

import dev.coursecreator.rest.problem.ForbiddenException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Treats every request as the local admin, without authentication. The service then listens on a loopback address only; checking
 * the host name prevents DNS rebinding, where a web page makes a local browser send requests under a foreign name.
 */
final class LoopbackAuthenticationFilter extends OncePerRequestFilter {

    private static final Pattern LOOPBACK =
            Pattern.compile("(?i)(.+\\.)?localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[?(0:0:0:0:0:0:0:1|::1)]?");

    private final SecurityProblemHandler refusing;

    LoopbackAuthenticationFilter(SecurityProblemHandler refusing) {
        this.refusing = refusing;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var host = request.getServerName();
        if (host != null && !LOOPBACK.matcher(host).matches()) {
            refusing.refuse(
                    request,
                    response,
                    new ForbiddenException(
                            "Without authentication this service accepts requests for localhost only, not for " + host
                                    + ". Set course-creator.security.mode to keys or jwt to use another host name."));
            return;
        }
        BearerAuthenticationFilter.authenticate(new AuthenticatedCaller(Caller.LOCAL, null, null), request);
        chain.doFilter(request, response);
    }
}
