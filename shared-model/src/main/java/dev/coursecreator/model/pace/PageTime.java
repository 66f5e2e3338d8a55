package dev.coursecreator.model.pace;

/**
 * How long a page is shown besides its speech.
 *
 * @param readingMs how long the page must be shown at least, in milliseconds
 * @param maxSilenceMs maximum silence after the speech, in milliseconds; takes precedence over {@code readingMs}
 */
public record PageTime(long readingMs, long maxSilenceMs) {

    /** Silence before the first page of a lesson. */
    public static final long LEAD_IN_MS = 400;

    /** Silence between two sentences of a page. */
    public static final long SENTENCE_GAP_MS = 280;

    /** Silence after the last sentence of a page. */
    public static final long PAGE_END_GAP_MS = 500;

    /**
     * Returns how long the page is shown.
     *
     * @param speechMs length of its speech with the gaps and pauses between the sentences
     */
    public double durationMs(double speechMs) {
        return Math.max(speechMs + PAGE_END_GAP_MS, Math.min((double) readingMs, speechMs + maxSilenceMs));
    }
}
