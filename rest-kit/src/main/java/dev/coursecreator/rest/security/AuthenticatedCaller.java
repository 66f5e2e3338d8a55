package dev.coursecreator.rest.security;

import jakarta.servlet.ServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The authenticated caller of a request and the credentials.
 *
 * @param keyId id of the API key; null without one
 * @param until when the credentials expire; null: never
 */
public record AuthenticatedCaller(
        Caller caller, @Nullable String keyId, @Nullable Instant until) {

    /** Whoever has a signed link. Its owner is not known. */
    public static final AuthenticatedCaller SIGNED_LINK = new AuthenticatedCaller(
            new Caller(new Owner("signed-link"), Role.ADMIN, Set.of(Scope.COURSES_READ)), null, null);

    private static final String ATTRIBUTE = AuthenticatedCaller.class.getName();

    /** The caller of the request; empty if it is not authenticated. */
    public static Optional<AuthenticatedCaller> of(ServletRequest request) {
        return Optional.ofNullable((AuthenticatedCaller) request.getAttribute(ATTRIBUTE));
    }

    /** Whether a signed link authenticates the request, and nothing else. An owner of the same name is another caller. */
    @SuppressWarnings("ReferenceEquality")
    public boolean hasSignedLink() {
        return this == SIGNED_LINK;
    }

    void remember(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
