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
 * The door that is not locked: whoever asks sits at this machine, and is its admin. That the connection comes from this machine
 * is certain; that no web page of elsewhere made a browser here ask, under a name that it had resolved to this machine, is seen
 * by the name that is asked for.
 */
final class LoopbackAuthenticationFilter extends OncePerRequestFilter {

    private static final Pattern THIS_MACHINE =
            Pattern.compile("(?i)(.+\\.)?localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[?(0:0:0:0:0:0:0:1|::1)]?");

    private final SecurityProblemHandler refusing;

    LoopbackAuthenticationFilter(SecurityProblemHandler refusing) {
        this.refusing = refusing;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var host = request.getServerName();
        if (host != null && !THIS_MACHINE.matcher(host).matches()) {
            refusing.refuse(
                    request,
                    response,
                    new ForbiddenException("Without keys this service answers as localhost only, and not as " + host
                            + ". Set course-creator.security.mode to keys or jwt to offer it under another name."));
            return;
        }
        BearerAuthenticationFilter.let(new AuthenticatedCaller(Caller.LOCAL, null, null), request);
        chain.doFilter(request, response);
    }
}
