package dev.coursecreator.rest.security;

import dev.coursecreator.model.Check;

/**
 * The owner of a resource: a person, a team or a service.
 *
 * @param id stable; at most {@value #MAX_LENGTH} characters
 */
public record Owner(String id) {

    /** The owner of everything that is created without authentication. */
    public static final Owner LOCAL = new Owner("local");

    private static final int MAX_LENGTH = 200;

    public Owner {
        Check.notBlank("owner", id);
        Check.that(
                id.length() <= MAX_LENGTH, "an owner has at most " + MAX_LENGTH + " characters but has " + id.length());
    }

    @Override
    public String toString() {
        return id;
    }
}
