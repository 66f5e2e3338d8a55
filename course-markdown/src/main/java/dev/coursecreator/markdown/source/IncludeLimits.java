package dev.coursecreator.markdown.source;

/** How much a course may include in all, so that a few lines do not read large files again and again. */
final class IncludeLimits {

    private static final int MAX_INCLUDES = 2_000;
    private static final long MAX_READ_CHARACTERS = 64L << 20;

    private int includes;
    private long readCharacters;

    /** Counts an include; false if it is one too many. */
    boolean allows(int characters) {
        includes++;
        readCharacters += characters;
        return includes <= MAX_INCLUDES && readCharacters <= MAX_READ_CHARACTERS;
    }
}
