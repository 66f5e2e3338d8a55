package dev.coursecreator.gateway.jobs;

/**
 * What the lessons that were finished last, with one voice, amount to together.
 *
 * @param words that were spoken
 * @param sentences in which they were
 * @param spokenMs how long that took, in milliseconds, without the silence that authors asked for
 * @param narrationMs length of the lessons of one quality, in milliseconds
 * @param bytes of the files of these
 * @param newNarrationMs length of those among them that were not made before, in milliseconds
 * @param renderingMs how long workers took for these, in milliseconds
 */
public record LessonTotals(
        long words,
        long sentences,
        long spokenMs,
        long narrationMs,
        long bytes,
        long newNarrationMs,
        long renderingMs) {}
