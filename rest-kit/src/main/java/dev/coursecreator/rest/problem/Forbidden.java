package dev.coursecreator.rest.problem;

/** Who asks may not do this, whatever it is done to: 403. */
public final class Forbidden extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Forbidden(String detail) {
        super(detail);
    }
}
