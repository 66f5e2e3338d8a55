package dev.coursecreator.fonts;

import java.nio.ByteBuffer;

/** The first four bytes of a font file, which tell its kind (OpenType specification 1.9, "Organization of an OpenType font"). */
final class SfntHeader {

    private static final int TRUETYPE = 0x00010000;
    private static final int TRUETYPE_OF_APPLE = tag("true");
    private static final int OPENTYPE = tag("OTTO");
    private static final int COLLECTION = tag("ttcf");
    private static final int WOFF = tag("wOFF");
    private static final int WOFF2 = tag("wOF2");
    private static final int SHORTEST = 12;

    private SfntHeader() {}

    /** Refuses a file that is not a single TrueType or OpenType font, and says what to send instead. */
    static void require(byte[] file) throws UnusableFontException {
        int kind = file.length < SHORTEST ? 0 : ByteBuffer.wrap(file).getInt();
        if (kind == WOFF || kind == WOFF2) {
            throw new UnusableFontException("is a web font (WOFF); use the TTF or OTF file of the same font");
        }
        if (kind == COLLECTION) {
            throw new UnusableFontException("is a collection of fonts (TTC); save one of them as TTF or OTF");
        }
        if (kind != TRUETYPE && kind != TRUETYPE_OF_APPLE && kind != OPENTYPE) {
            throw new UnusableFontException("is not a TrueType or OpenType font; use a TTF or OTF file");
        }
    }

    private static int tag(String letters) {
        return letters.charAt(0) << 24 | letters.charAt(1) << 16 | letters.charAt(2) << 8 | letters.charAt(3);
    }
}
