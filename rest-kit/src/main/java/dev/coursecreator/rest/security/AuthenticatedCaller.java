package dev.coursecreator.rest.security;

import jakarta.servlet.ServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That a request was let in, and on what ground.
 *
 * @param keyId id of the API key that was shown; null if it was none
 * @param until when what was shown is past its time; null: never
 */
public record AuthenticatedCaller(
        Caller caller, @Nullable String keyId, @Nullable Instant until) {

    private static final String ATTRIBUTE = AuthenticatedCaller.class.getName();

    /** Of the request, if it has passed the door. */
    public static Optional<AuthenticatedCaller> of(ServletRequest request) {
        return Optional.ofNullable((AuthenticatedCaller) request.getAttribute(ATTRIBUTE));
    }

    void remember(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
