package dev.coursecreator.gateway.jobs;

/**
 * Totals of the most recently completed lessons with one voice.
 *
 * @param words number of spoken words
 * @param sentences number of spoken sentences
 * @param speechMs length of the speech without the silence between and after the sentences, in milliseconds
 * @param narrationMs length of the lessons of one quality, in milliseconds
 * @param bytes size of the files of those lessons
 * @param newNarrationMs length of those among them that were rendered for the first time, in milliseconds
 * @param renderingMs rendering time of these, in milliseconds
 */
public record LessonTotals(
        long words,
        long sentences,
        long speechMs,
        long narrationMs,
        long bytes,
        long newNarrationMs,
        long renderingMs) {}
