package dev.coursecreator.rest.problem;

/** The resource does not exist, or the caller may not see it: 404. */
public final class NotFoundException extends ProblemException {

    /**
     * Names the resource.
     *
     * @param type type of the resource in lower case, such as {@code course}
     */
    public NotFoundException(String type, Object id) {
        super(ProblemType.NOT_FOUND, "There is no " + type + " " + id + ".");
    }
}
