package dev.coursecreator.gateway.pictures;

/**
 * What the markers of a JPEG say without decoding it.
 *
 * @param scans how often the picture is drawn, each time with more detail; 1 in one that is not progressive
 * @param isTruncated whether its end is missing, because decoders draw a file that is cut off with a grey rest
 */
record JpegMarkers(int scans, boolean isTruncated) {

    private static final int MARKER = 0xFF;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;

    /** Reads the markers; of another file, there are none. A thumbnail inside of a JPEG has an end of its own, which does not count. */
    static JpegMarkers of(byte[] file) {
        if (file.length < 2 || unsigned(file, 0) != MARKER || unsigned(file, 1) != START_OF_IMAGE) {
            return new JpegMarkers(0, false);
        }
        int scans = 0;
        int i = 2;
        while (i + 1 < file.length) {
            int marker = unsigned(file, i + 1);
            if (unsigned(file, i) != MARKER || marker == MARKER || hasNoLength(marker)) {
                // The data of the scan, or a byte that fills up.
                i++;
            } else if (marker == END_OF_IMAGE) {
                return new JpegMarkers(scans, false);
            } else if (i + 3 < file.length) {
                scans += marker == START_OF_SCAN ? 1 : 0;
                i += 2 + (unsigned(file, i + 2) << 8 | unsigned(file, i + 3));
            } else {
                return new JpegMarkers(scans, true);
            }
        }
        return new JpegMarkers(scans, true);
    }

    private static boolean hasNoLength(int marker) {
        return marker <= 1 || (marker >= FIRST_RESTART && marker <= LAST_RESTART);
    }

    private static int unsigned(byte[] file, int i) {
        return file[i] & 0xFF;
    }
}
