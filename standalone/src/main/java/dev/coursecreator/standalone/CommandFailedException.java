package dev.coursecreator.standalone;

import java.util.List;

/** The command failed; the message says why and what to change. Shown without a stack trace. */
class CommandFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem.Violation> violations;

    CommandFailedException(String message) {
        this(message, List.of());
    }

    /** Fails because of what the server has found in the input. */
    CommandFailedException(String message, List<Problem.Violation> violations) {
        super(message);
        this.violations = List.copyOf(violations);
    }

    /** What the server has found in the input; empty if the command failed for another reason. */
    List<Problem.Violation> violations() {
        return violations;
    }
}
