package dev.coursecreator.rest.security;

import dev.coursecreator.rest.problem.UnauthorizedException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at what a request shows: {@code Authorization: Bearer} and a key or a token (RFC 6750). Who shows nothing goes on as
 * nobody; what is shown and not good is refused at once.
 */
final class BearerAuthenticationFilter extends OncePerRequestFilter {

    private final BearerTokenResolver shown = new DefaultBearerTokenResolver();
    private final BearerAuthenticator credentials;
    private final SecurityProblemHandler refusing;

    BearerAuthenticationFilter(BearerAuthenticator credentials, SecurityProblemHandler refusing) {
        this.credentials = credentials;
        this.refusing = refusing;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            admission(request).ifPresent(admission -> let(admission, request));
        } catch (RuntimeException e) {
            // Also that the database can't be asked: nobody is let in unseen.
            refusing.refuse(request, response, e);
            return;
        }
        chain.doFilter(request, response);
    }

    private Optional<AuthenticatedCaller> admission(HttpServletRequest request) {
        try {
            return Optional.ofNullable(shown.resolve(request)).map(credentials::admission);
        } catch (OAuth2AuthenticationException e) {
            throw UnauthorizedException.invalidCredentials(
                    "What is shown is not well formed: one header, Authorization: Bearer KEY.");
        }
    }

    static void let(AuthenticatedCaller admission, HttpServletRequest request) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new CallerAuthentication(admission));
        SecurityContextHolder.setContext(context);
        admission.remember(request);
    }
}
