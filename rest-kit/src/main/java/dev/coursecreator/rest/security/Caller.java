package dev.coursecreator.rest.security;

import dev.coursecreator.model.Check;
import java.util.Map;
import java.util.Set;

/**
 * Who makes a request. Resources of other owners do not exist for anybody but an admin.
 *
 * @param owner owner of the resources that the caller creates
 * @param scopes permissions: those of the role, or fewer
 */
public record Caller(Owner owner, Role role, Set<Scope> scopes) {

    /** The user of this machine, without authentication. */
    public static final Caller LOCAL = new Caller(Owner.LOCAL, Role.ADMIN);

    public Caller {
        scopes = Set.copyOf(scopes);
        Check.that(role.scopes().containsAll(scopes), "a " + role.wireName() + " may not have all of " + scopes);
    }

    /** With all scopes of the role. */
    public Caller(Owner owner, Role role) {
        this(owner, role, role.scopes());
    }

    /** Whether the caller sees the resources of all owners. */
    public boolean seesAll() {
        return role == Role.ADMIN;
    }

    /**
     * SQL condition that restricts a table with a column {@code owner} to what the caller sees: starts with {@code AND}, or is
     * empty. Needs {@link #ownerParameters()}.
     */
    public String ownerCondition() {
        return seesAll() ? "" : " AND owner = :owner ";
    }

    /** The parameters of {@link #ownerCondition()}. */
    public Map<String, Object> ownerParameters() {
        return seesAll() ? Map.of() : Map.of("owner", owner.id());
    }
}
