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
 * Authenticates requests with an API key or a token in {@code Authorization: Bearer} (RFC 6750). Requests without credentials
 * continue unauthenticated; invalid credentials are rejected at once.
 */
final class BearerAuthenticationFilter extends OncePerRequestFilter {

    private final BearerTokenResolver tokens = new DefaultBearerTokenResolver();
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
            caller(request).ifPresent(caller -> authenticate(caller, request));
        } catch (RuntimeException e) {
            // Includes a database that is unavailable: the filter fails closed.
            refusing.refuse(request, response, e);
            return;
        }
        chain.doFilter(request, response);
    }

    private Optional<AuthenticatedCaller> caller(HttpServletRequest request) {
        try {
            return Optional.ofNullable(tokens.resolve(request)).map(credentials::authenticate);
        } catch (OAuth2AuthenticationException e) {
            throw UnauthorizedException.invalidCredentials(
                    "The credentials are malformed: send a single header Authorization: Bearer KEY.");
        }
    }

    static void authenticate(AuthenticatedCaller caller, HttpServletRequest request) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new CallerAuthentication(caller));
        SecurityContextHolder.setContext(context);
        caller.remember(request);
    }
}
