package dev.coursecreator.rest.security;

import dev.coursecreator.model.Check;
import java.util.Map;
import java.util.Set;

/**
 * Who makes a request. What belongs to others is, for anybody but an admin, as if it did not exist.
 *
 * @param owner to whom belongs what the caller makes
 * @param scopes what the caller may do: what the role may, or less
 */
public record Caller(Owner owner, Role role, Set<Scope> scopes) {

    /** Whoever sits at this machine. */
    public static final Caller LOCAL = new Caller(Owner.LOCAL, Role.ADMIN);

    public Caller {
        scopes = Set.copyOf(scopes);
        Check.that(role.scopes().containsAll(scopes), "a " + role.word() + " may not have all of " + scopes);
    }

    /** With all that the role may do. */
    public Caller(Owner owner, Role role) {
        this(owner, role, role.scopes());
    }

    /** Whether the caller sees everything, whomever it belongs to. */
    public boolean seesAll() {
        return role == Role.ADMIN;
    }

    /**
     * Narrows a query on a table with a column {@code owner} to what the caller sees: starts with {@code AND}, or is empty.
     * Goes with {@link #reachParameters()}.
     */
    public String reach() {
        return seesAll() ? "" : " AND owner = :owner ";
    }

    /** The parameters of {@link #reach()}. */
    public Map<String, Object> reachParameters() {
        return seesAll() ? Map.of() : Map.of("owner", owner.id());
    }
}
