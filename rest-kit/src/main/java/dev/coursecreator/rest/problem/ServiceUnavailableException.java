package dev.coursecreator.rest.problem;

/** A dependency is unavailable; whoever throws this has logged the cause: 503. */
public final class ServiceUnavailableException extends ProblemException {

    public ServiceUnavailableException(String detail) {
        super(ProblemType.SERVICE_UNAVAILABLE, detail);
    }
}
