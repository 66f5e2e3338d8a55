package dev.coursecreator.rest.keys;

import dev.coursecreator.rest.problem.ForbiddenException;
import dev.coursecreator.rest.problem.InvalidInputException;
import dev.coursecreator.rest.problem.InvalidInputException.Violation;
import dev.coursecreator.rest.problem.Rfc3339;
import dev.coursecreator.rest.security.Caller;
import dev.coursecreator.rest.security.Owner;
import dev.coursecreator.rest.security.Role;
import dev.coursecreator.rest.security.Scope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Request for a new key.
 *
 * @param name human-readable
 * @param owner owner of the resources that the key creates and sees; default: the caller's
 * @param scopes permissions; default: those of the role
 * @param expiresAt default: never
 */
record KeyRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = NewKey.MAX_NAME_LENGTH) @Nullable
        String name,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        Role role,

        @Schema(maxLength = 200) @Nullable String owner,
        @Nullable List<Scope> scopes,

        @Schema(description = "RFC 3339; default: the key does not expire", type = "string", format = "date-time")
        @Nullable
        String expiresAt) {

    /** Validates all fields, and that the caller has the requested scopes. */
    NewKey validated(Caller caller, Instant now) {
        var violations = new ArrayList<Violation>();
        if (name == null || name.isBlank() || name.length() > NewKey.MAX_NAME_LENGTH || hasControl(name)) {
            violations.add(violation("name", name, "name must be one line of 1 to 200 characters."));
        }
        if (role == null) {
            violations.add(violation("role", null, "role must be one of admin, creator, viewer."));
        }
        if (owner != null && (owner.isBlank() || owner.length() > NewKey.MAX_NAME_LENGTH || hasControl(owner))) {
            violations.add(violation("owner", owner, "owner must be one line of 1 to 200 characters."));
        }
        if (scopes != null
                && role != null
                && (scopes.isEmpty() || !role.scopes().containsAll(scopes))) {
            violations.add(violation("scopes", null, "scopes must be a subset of those of the role."));
        }
        var expiry = expiresAt == null ? null : Rfc3339.read(expiresAt).orElse(Instant.MIN);
        if (expiry != null && !expiry.isAfter(now)) {
            violations.add(violation(
                    "expires_at",
                    expiresAt,
                    "expires_at must be a time in the future, such as 2027-01-31T12:00:00Z (RFC 3339)."));
        }
        if (!violations.isEmpty() || name == null || role == null) {
            throw new InvalidInputException(violations);
        }
        var wanted = new NewKey(
                name.strip(),
                owner == null ? caller.owner() : new Owner(owner.strip()),
                role,
                scopes == null ? null : Set.copyOf(scopes),
                expiry);
        requireScopesOfCaller(wanted, caller);
        return wanted;
    }

    private static void requireScopesOfCaller(NewKey wanted, Caller caller) {
        var scopes = wanted.scopes() == null ? wanted.role().scopes() : wanted.scopes();
        if (!caller.scopes().containsAll(scopes)) {
            throw new ForbiddenException("A new key cannot have scopes that your key does not have.");
        }
    }

    private static boolean hasControl(String text) {
        return text.codePoints().anyMatch(Character::isISOControl);
    }

    private static Violation violation(String field, @Nullable String value, String detail) {
        return new Violation(field, value, detail, null);
    }
}
