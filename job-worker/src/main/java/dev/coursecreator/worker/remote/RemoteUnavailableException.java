package dev.coursecreator.worker.remote;

/** A service gives no answer now, or not to us. Another one may. */
public final class RemoteUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    public RemoteUnavailableException(String message) {
        super(message);
    }
}
