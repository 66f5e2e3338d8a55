package dev.coursecreator.markdown.problem;

/** Keeps messages short, however long the words of the author are that they quote. */
final class MessageLimits {

    private static final int MAX_LENGTH = 80;
    private static final int MAX_MESSAGE_LENGTH = 1_000;

    private MessageLimits() {}

    /** Shortens each word of a message to 80 characters, and the message to 1,000. */
    static String shortened(String message) {
        var kept = new StringBuilder();
        int word = 0;
        for (int i = 0; i < message.length() && kept.length() < MAX_MESSAGE_LENGTH; i++) {
            char character = message.charAt(i);
            word = Character.isWhitespace(character) ? 0 : word + 1;
            if (word <= MAX_LENGTH) {
                kept.append(character);
            } else if (word == MAX_LENGTH + 1) {
                kept.append('…');
            }
        }
        return kept.length() < MAX_MESSAGE_LENGTH ? kept.toString() : kept + "…";
    }
}
