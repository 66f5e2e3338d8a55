package dev.coursecreator.rest.keys;

import dev.coursecreator.model.Check;
import dev.coursecreator.rest.security.Owner;
import dev.coursecreator.rest.security.Role;
import dev.coursecreator.rest.security.Scope;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of a key.
 *
 * @param name for people; at most 200 characters
 * @param scopes null for all that the role may
 * @param expiresAt null for never
 */
public record NewKey(
        String name,
        Owner owner,
        Role role,
        @Nullable Set<Scope> scopes,
        @Nullable Instant expiresAt) {

    static final int LONGEST_NAME = 200;

    public NewKey {
        Check.notBlank("name", name);
        Check.that(name.length() <= LONGEST_NAME, "name must have at most " + LONGEST_NAME + " characters");
        if (scopes != null) {
            scopes = Set.copyOf(scopes);
            Check.that(!scopes.isEmpty(), "scopes must not be empty; leave them out for all that the role may");
            Check.that(role.scopes().containsAll(scopes), "a " + role.word() + " may not have all of these scopes");
        }
    }
}
