package dev.coursecreator.rest.security;

import dev.coursecreator.rest.link.ApiLinks;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Authenticates requests with a signed link, for reading the signed URL only. The owner is not checked: the link was issued to a
 * caller who may see the file.
 */
final class SignedLinkFilter extends OncePerRequestFilter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private final SignedLinks links;
    private final SecurityProblemHandler refusing;

    SignedLinkFilter(SignedLinks links, SecurityProblemHandler refusing) {
        this.links = links;
        this.refusing = refusing;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !METHODS.contains(request.getMethod())
                || !SignedLinks.isSigned(request.getQueryString())
                || AuthenticatedCaller.of(request).isPresent();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            links.check(ApiLinks.path(request), Objects.requireNonNull(request.getQueryString()));
        } catch (RuntimeException e) {
            refusing.refuse(request, response, e);
            return;
        }
        BearerAuthenticationFilter.authenticate(AuthenticatedCaller.SIGNED_LINK, request);
        chain.doFilter(request, response);
    }
}
