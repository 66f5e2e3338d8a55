package dev.coursecreator.rest.security;

import dev.coursecreator.model.Check;

/**
 * Whom a course, a job or anything else belongs to: a person, a team or a service.
 *
 * @param id stable; at most {@value #LONGEST} characters
 */
public record Owner(String id) {

    /** Of everything that is made where the door is open: whoever sits at this machine. */
    public static final Owner LOCAL = new Owner("local");

    private static final int LONGEST = 200;

    public Owner {
        Check.notBlank("owner", id);
        Check.that(id.length() <= LONGEST, "an owner has at most " + LONGEST + " characters but has " + id.length());
    }

    @Override
    public String toString() {
        return id;
    }
}
