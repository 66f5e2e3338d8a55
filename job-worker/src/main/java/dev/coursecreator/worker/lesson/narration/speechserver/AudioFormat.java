package dev.coursecreator.worker.lesson.narration.speechserver;

/** What a server is asked for ({@code response_format}). */
enum AudioFormat {
    WAV,
    /** Mono samples of 16 bits, little endian, without a header. */
    PCM
}
