package dev.coursecreator.standalone;

/** Something that the person at the command line can put right; shown without a stack trace. */
final class UsageProblem extends Exception {

    private static final long serialVersionUID = 1L;

    UsageProblem(String message) {
        super(message);
    }
}
