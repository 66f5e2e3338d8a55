package dev.coursecreator.rest.problem;

/** The signed link has expired or was modified: 403. */
public final class InvalidSignedLinkException extends ProblemException {

    public InvalidSignedLinkException(String detail) {
        super(ProblemType.INVALID_SIGNED_LINK, detail);
    }
}
