package dev.coursecreator.rest.problem;

/** The thing is not any more what the client made its request for: 412. */
public final class PreconditionFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PreconditionFailed(String detail) {
        super(detail);
    }
}
