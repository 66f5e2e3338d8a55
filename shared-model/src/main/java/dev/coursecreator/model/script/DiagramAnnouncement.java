package dev.coursecreator.model.script;

/** The sentences with which the voice announces a diagram: as a picture, or as its source if it is shown as code. */
public final class DiagramAnnouncement {

    private static final String PICTURE = "Here is the diagram.";
    private static final String DESCRIBED = "This diagram shows: ";
    private static final String SOURCE = "Here is the source of the diagram.";
    private static final String DESCRIBED_SOURCE = "Here is the source of a diagram that shows: ";

    private DiagramAnnouncement() {}

    /**
     * Announces the picture.
     *
     * @param description what the diagram shows; may be empty
     */
    public static String ofPicture(String description) {
        return description.isEmpty() ? PICTURE : DESCRIBED + description + ".";
    }

    /** Turns the announcement of a picture into that of its source; any other sentence stays as it is. */
    public static String ofSource(String sentence) {
        if (sentence.equals(PICTURE)) {
            return SOURCE;
        }
        return sentence.startsWith(DESCRIBED) ? DESCRIBED_SOURCE + sentence.substring(DESCRIBED.length()) : sentence;
    }
}
