package dev.coursecreator.gateway.pictures;

/** Tells JPEGs that are cut off, because decoders draw a file that is cut off with a grey rest. */
final class TruncatedJpeg {

    private static final int MARKER = 0xFF;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;

    private TruncatedJpeg() {}

    /** Whether the file is a JPEG without its end. A thumbnail inside of it has an end of its own, which does not count. */
    static boolean isTruncated(byte[] file) {
        if (file.length < 2 || unsigned(file, 0) != MARKER || unsigned(file, 1) != START_OF_IMAGE) {
            return false;
        }
        int i = 2;
        while (i + 1 < file.length) {
            int marker = unsigned(file, i + 1);
            if (unsigned(file, i) != MARKER || marker == MARKER || hasNoLength(marker)) {
                // The data of the scan, or a byte that fills up.
                i++;
            } else if (marker == END_OF_IMAGE) {
                return false;
            } else if (i + 3 < file.length) {
                i += 2 + (unsigned(file, i + 2) << 8 | unsigned(file, i + 3));
            } else {
                return true;
            }
        }
        return true;
    }

    private static boolean hasNoLength(int marker) {
        return marker <= 1 || (marker >= FIRST_RESTART && marker <= LAST_RESTART);
    }

    private static int unsigned(byte[] file, int i) {
        return file[i] & 0xFF;
    }
}
