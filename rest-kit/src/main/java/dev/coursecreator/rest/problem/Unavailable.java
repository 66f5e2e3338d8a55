package dev.coursecreator.rest.problem;

/** Something that is needed for an answer can't be reached, and who met that has logged it: 503. */
public final class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unavailable(String detail) {
        super(detail);
    }
}
