package dev.coursecreator.gateway.submission;

/** Tells whether subtitles can be translated. */
@FunctionalInterface
interface TranslationAvailability {

    /** Whether some worker can translate, or it is not known whether one can. */
    boolean isAvailable();
}
