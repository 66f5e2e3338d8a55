package dev.coursecreator.standalone;

/** The course could not be made; the message says why and what to change. */
final class CourseNotMade extends Exception {

    private static final long serialVersionUID = 1L;

    CourseNotMade(String message) {
        super(message);
    }
}
