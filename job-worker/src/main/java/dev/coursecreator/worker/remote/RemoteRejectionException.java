package dev.coursecreator.worker.remote;

/** A service refuses this request, as any other would. */
public final class RemoteRejectionException extends Exception {

    private static final long serialVersionUID = 1L;

    public RemoteRejectionException(String message) {
        super(message);
    }
}
