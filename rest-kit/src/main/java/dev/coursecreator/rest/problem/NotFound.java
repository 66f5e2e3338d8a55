package dev.coursecreator.rest.problem;

/** There is no such thing, or not any more: 404. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Names what was looked for.
     *
     * @param what the kind of thing in lower case, such as {@code course}
     * @param id how it was asked for
     */
    public NotFound(String what, Object id) {
        super("There is no " + what + " " + id + ".");
    }
}
