package dev.coursecreator.gateway.pictures;

import dev.coursecreator.markdown.picture.PictureReference;
import dev.coursecreator.rest.problem.InvalidInputException.Violation;

/** Describes a picture that cannot be used, with the line that names it. */
final class PictureViolation {

    private static final int MAX_SHOWN_URL_LENGTH = 200;

    private PictureViolation() {}

    /**
     * Creates the violation.
     *
     * @param reason the predicate of a sentence, such as "is damaged"
     */
    static Violation of(PictureReference picture, String reason) {
        var url = picture.url();
        var shown = url.length() > MAX_SHOWN_URL_LENGTH ? url.substring(0, MAX_SHOWN_URL_LENGTH) + "…" : url;
        return new Violation(
                "markdown", null, "%s: the picture %s %s.".formatted(picture.place(), shown, reason), picture.line());
    }
}
