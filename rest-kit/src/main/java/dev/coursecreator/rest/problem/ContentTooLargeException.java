package dev.coursecreator.rest.problem;

/** The content exceeds a size limit: 413. */
public final class ContentTooLargeException extends ProblemException {

    /**
     * Names the limit.
     *
     * @param subject what is too large, such as {@code The Markdown}
     */
    public ContentTooLargeException(String subject, long limitBytes) {
        super(ProblemType.CONTENT_TOO_LARGE, subject + " may have at most " + limitBytes + " bytes.");
    }
}
