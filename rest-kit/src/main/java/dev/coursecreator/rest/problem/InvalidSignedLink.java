package dev.coursecreator.rest.problem;

/** A signed link that has expired, or that was changed: 403, and a new one is to be had. */
public final class InvalidSignedLink extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidSignedLink(String detail) {
        super(detail);
    }
}
