package dev.coursecreator.standalone;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Reads the kind and language of each track of an MP4 file (ISO/IEC 14496-12), such as {@code soun eng}. */
final class Mp4Tracks {

    private static final List<String> CONTAINERS = List.of("moov", "trak", "mdia");

    private final List<String> tracks = new ArrayList<>();
    private String language = "";

    private Mp4Tracks() {}

    static List<String> of(byte[] file) {
        var reader = new Mp4Tracks();
        reader.read(ByteBuffer.wrap(file));
        return reader.tracks;
    }

    private void read(ByteBuffer boxes) {
        while (boxes.remaining() >= 8) {
            int start = boxes.position();
            int size = boxes.getInt();
            var type = new byte[4];
            boxes.get(type);
            var name = new String(type, US_ASCII);
            var content = boxes.slice(start + 8, size - 8);
            if (CONTAINERS.contains(name)) {
                read(content);
            } else if (name.equals("mdhd")) {
                language = language(content.getShort(content.get(0) == 1 ? 32 : 20));
            } else if (name.equals("hdlr")) {
                var kind = new byte[4];
                content.get(8, kind);
                tracks.add(new String(kind, US_ASCII) + " " + language);
            }
            boxes.position(start + size);
        }
    }

    /** Three letters of five bits each. */
    private static String language(short packed) {
        return "" + (char) (0x60 + (packed >> 10 & 31)) + (char) (0x60 + (packed >> 5 & 31))
                + (char) (0x60 + (packed & 31));
    }
}
