package dev.coursecreator.rest.problem;

/** More was sent than is taken: 413. */
public final class ContentTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Names the limit.
     *
     * @param what what is too large, such as {@code The Markdown}
     * @param limitBytes how large it may be
     */
    public ContentTooLarge(String what, long limitBytes) {
        super(what + " may have at most " + limitBytes + " bytes.");
    }
}
