package dev.coursecreator.rest.problem;

/** A signed link that has expired, or that was changed: 403, and a new one is to be had. */
public final class LinkNotGood extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LinkNotGood(String detail) {
        super(detail);
    }
}
