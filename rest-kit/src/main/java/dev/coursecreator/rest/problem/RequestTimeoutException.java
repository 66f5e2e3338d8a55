package dev.coursecreator.rest.problem;

/** The client sends its body too slowly: 408. */
public final class RequestTimeoutException extends ProblemException {

    public RequestTimeoutException() {
        super(
                ProblemType.REQUEST_TIMEOUT,
                "The body arrived too slowly. Send the request again over a faster connection.");
    }
}
