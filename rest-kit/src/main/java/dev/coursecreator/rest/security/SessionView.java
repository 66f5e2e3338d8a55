package dev.coursecreator.rest.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The caller of a request.
 *
 * @param authentication whether requests must be authenticated
 * @param owner owner of what the caller creates; absent, like role and scopes, if the request is not authenticated
 * @param scopes what the caller may do
 * @param until when the key or token expires; absent if it does not
 */
@Schema(name = "Session")
record SessionView(
        Authentication authentication,
        @Nullable String owner,
        @Nullable Role role,
        @Nullable List<Scope> scopes,
        @Nullable Instant until) {

    static SessionView anonymous(AuthenticationRequirement requirement) {
        return new SessionView(Authentication.of(requirement), null, null, null, null);
    }

    static SessionView of(AuthenticationRequirement requirement, AuthenticatedCaller authenticated) {
        var caller = authenticated.caller();
        return new SessionView(
                Authentication.of(requirement),
                caller.owner().id(),
                caller.role(),
                caller.scopes().stream().sorted().toList(),
                authenticated.until());
    }

    /** Whether a key or token is needed. */
    enum Authentication {
        @JsonProperty("none")
        NONE,
        @JsonProperty("required")
        REQUIRED;

        private static Authentication of(AuthenticationRequirement requirement) {
            return requirement.isRequired() ? REQUIRED : NONE;
        }
    }
}
