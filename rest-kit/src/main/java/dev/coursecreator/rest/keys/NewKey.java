package dev.coursecreator.rest.keys;

import dev.coursecreator.model.Check;
import dev.coursecreator.rest.security.Owner;
import dev.coursecreator.rest.security.Role;
import dev.coursecreator.rest.security.Scope;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Properties of a new key.
 *
 * @param name human-readable; at most 200 characters
 * @param scopes null: those of the role
 * @param expiresAt null: never
 */
public record NewKey(
        String name,
        Owner owner,
        Role role,
        @Nullable Set<Scope> scopes,
        @Nullable Instant expiresAt) {

    static final int MAX_NAME_LENGTH = 200;

    public NewKey {
        Check.notBlank("name", name);
        Check.that(name.length() <= MAX_NAME_LENGTH, "name must have at most " + MAX_NAME_LENGTH + " characters");
        if (scopes != null) {
            scopes = Set.copyOf(scopes);
            Check.that(!scopes.isEmpty(), "scopes must not be empty; omit them for all scopes of the role");
            Check.that(role.scopes().containsAll(scopes), "a " + role.wireName() + " may not have all of these scopes");
        }
    }
}
