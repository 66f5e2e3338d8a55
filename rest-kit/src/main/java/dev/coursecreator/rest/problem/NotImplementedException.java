package dev.coursecreator.rest.problem;

/** No resource of the service supports the method: 501. */
public final class NotImplementedException extends ProblemException {

    public NotImplementedException(String method) {
        super(
                ProblemType.NOT_IMPLEMENTED,
                "The method " + method
                        + " is unknown. Methods are case-sensitive; known are GET, HEAD, POST, PUT, PATCH, DELETE and OPTIONS.");
    }
}
