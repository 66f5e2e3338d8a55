package dev.coursecreator.rest.security;

import jakarta.servlet.ServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The authenticated caller of a request and the credentials.
 *
 * @param keyId id of the API key; null without one
 * @param until when the credentials expire; null: never
 */
public record AuthenticatedCaller(
        Caller caller, @Nullable String keyId, @Nullable Instant until) {

    private static final String ATTRIBUTE = AuthenticatedCaller.class.getName();

    /** The caller of the request; empty if it is not authenticated. */
    public static Optional<AuthenticatedCaller> of(ServletRequest request) {
        return Optional.ofNullable((AuthenticatedCaller) request.getAttribute(ATTRIBUTE));
    }

    void remember(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
