package dev.coursecreator.markdown.diagram;

/** Thrown if a diagram cannot be translated. The message is for the author. */
final class UntranslatableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String line;

    /** About the whole diagram. */
    UntranslatableException(String message) {
        this(message, "");
    }

    /** About a line of it. */
    UntranslatableException(String message, String line) {
        super(message);
        this.line = line;
    }

    static UntranslatableException line(String line) {
        return new UntranslatableException("the line '" + Labels.shortened(line) + "' is not understood", line);
    }

    /** The line as the author wrote it, or a part of it; may be empty. */
    String line() {
        return line;
    }
}
