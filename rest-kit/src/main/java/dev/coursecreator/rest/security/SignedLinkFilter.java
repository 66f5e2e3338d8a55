package dev.coursecreator.rest.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in who comes by a signed link: to read, and nothing but what the signed address names. Whose the file is does not matter:
 * the link was given to somebody who may see it.
 */
final class SignedLinkFilter extends OncePerRequestFilter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final AuthenticatedCaller READER = new AuthenticatedCaller(
            new Caller(new Owner("signed-link"), Role.ADMIN, Set.of(Scope.COURSES_READ)), null, null);

    private final SignedLinks links;
    private final SecurityProblemHandler refusing;

    SignedLinkFilter(SignedLinks links, SecurityProblemHandler refusing) {
        this.links = links;
        this.refusing = refusing;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !METHODS.contains(request.getMethod())
                || !SignedLinks.isClaimed(request.getQueryString())
                || AuthenticatedCaller.of(request).isPresent();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            links.check(request.getRequestURI(), Objects.requireNonNull(request.getQueryString()));
        } catch (RuntimeException e) {
            refusing.refuse(request, response, e);
            return;
        }
        BearerAuthenticationFilter.let(READER, request);
        chain.doFilter(request, response);
    }
}
