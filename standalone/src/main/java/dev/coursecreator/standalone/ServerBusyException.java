package dev.coursecreator.standalone;

/** The server cannot handle the request now; it may later. */
final class ServerBusyException extends CommandFailedException {

    private static final long serialVersionUID = 1L;

    ServerBusyException(String message) {
        super(message);
    }
}
