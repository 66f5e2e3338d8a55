package dev.coursecreator.rest.problem;

/** The request does not fit the state that the thing is in: 409. */
public final class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Conflict(String detail) {
        super(detail);
    }
}
