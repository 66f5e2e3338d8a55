package dev.coursecreator.rest.problem;

/** The request conflicts with the current state of the resource: 409. */
public final class ConflictException extends ProblemException {

    public ConflictException(String detail) {
        super(ProblemType.CONFLICT, detail);
    }
}
