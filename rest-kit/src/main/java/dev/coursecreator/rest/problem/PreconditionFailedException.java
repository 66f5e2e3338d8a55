package dev.coursecreator.rest.problem;

/** The resource is not in the version that the client expects: 412. */
public final class PreconditionFailedException extends ProblemException {

    public PreconditionFailedException(String detail) {
        super(ProblemType.PRECONDITION_FAILED, detail);
    }
}
