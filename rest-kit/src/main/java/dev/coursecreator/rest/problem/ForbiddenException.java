package dev.coursecreator.rest.problem;

/** The caller lacks the permission for this operation: 403. */
public final class ForbiddenException extends ProblemException {

    public ForbiddenException(String detail) {
        super(ProblemType.FORBIDDEN, detail);
    }
}
