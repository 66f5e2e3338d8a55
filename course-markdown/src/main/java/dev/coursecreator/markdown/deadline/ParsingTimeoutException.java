package dev.coursecreator.markdown.deadline;

/** Reading a course takes longer than it may. The course is not at fault alone: a busy machine takes longer. */
public final class ParsingTimeoutException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ParsingTimeoutException() {
        super("the course takes too long to read");
    }
}
