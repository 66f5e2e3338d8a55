package dev.coursecreator.worker.lesson.narration.speechserver;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Set;

/** Recognizes compressed audio from a server that was asked for raw samples: taken for these, it would be noise. */
final class CompressedAudio {

    private static final Set<String> TYPES = Set.of(
            "audio/mpeg",
            "audio/mp3",
            "audio/ogg",
            "audio/opus",
            "audio/aac",
            "audio/mp4",
            "audio/flac",
            "audio/x-flac");

    private CompressedAudio() {}

    /**
     * Whether it is one.
     *
     * @param type in lower case
     */
    static boolean isType(String type) {
        return TYPES.contains(type.replaceFirst(";.*", "").strip());
    }

    static boolean isBody(byte[] body) {
        return begins(body, "ID3") || begins(body, "OggS") || begins(body, "fLaC") || beginsWithFrame(body);
    }

    private static boolean begins(byte[] body, String magic) {
        return body.length >= magic.length() && new String(body, 0, magic.length(), ISO_8859_1).equals(magic);
    }

    /** A frame of MP3 or of AAC. Only their valid headers, because samples of almost silence begin with 0xFFFF, too. */
    private static boolean beginsWithFrame(byte[] body) {
        return body.length >= 3
                && (body[0] & 0xFF) == 0xFF
                && (body[1] & 0xE4) == 0xE0
                && (body[1] & 0x18) != 0x08
                && (body[2] & 0xF0) != 0xF0
                && (body[2] & 0x0C) != 0x0C;
    }
}
