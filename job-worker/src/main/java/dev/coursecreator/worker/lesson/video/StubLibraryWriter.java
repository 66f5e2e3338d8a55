package dev.coursecreator.worker.lesson.video;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes an empty shared library: 64-bit little-endian ELF (System V gABI), one loadable segment with the dynamic section, an
 * empty symbol table and definitions of the symbol versions that programs require (LSB, symbol versioning).
 */
final class StubLibraryWriter {

    static final short X86_64 = 62;
    static final short AARCH64 = 183;

    private static final int HEADER = 64;
    private static final int PROGRAM_HEADER = 56;
    private static final int SEGMENTS = 3;
    private static final int SYMBOL = 24;
    private static final int VERSION = 28;
    private static final int DYNAMIC_ENTRY = 16;
    private static final int DYNAMIC_ENTRIES = 9;
    private static final int SYMBOLS_OFFSET = HEADER + SEGMENTS * PROGRAM_HEADER;
    private static final int VERSIONS_OFFSET = SYMBOLS_OFFSET + SYMBOL;

    private StubLibraryWriter() {}

    static byte[] bytes(short machine, String name, List<String> versions) {
        var names = Stream.concat(Stream.of(name), versions.stream()).toList();
        var strings = ("\0" + String.join("\0", names) + "\0").getBytes(StandardCharsets.US_ASCII);
        var dynamicOffset = aligned(VERSIONS_OFFSET + names.size() * VERSION);
        var stringsOffset = dynamicOffset + DYNAMIC_ENTRIES * DYNAMIC_ENTRY;
        var file = ByteBuffer.allocate(stringsOffset + strings.length).order(ByteOrder.LITTLE_ENDIAN);
        header(file, machine);
        segment(file, 1, 6, 0, file.capacity(), 0x10000);
        segment(file, 2, 6, dynamicOffset, DYNAMIC_ENTRIES * DYNAMIC_ENTRY, 8);
        // PT_GNU_STACK, not executable: without it the loader assumes an executable stack and may refuse to load the
        // library.
        segment(file, 0x6474e551, 6, 0, 0, 16);
        file.position(VERSIONS_OFFSET);
        versions(file, names);
        file.position(dynamicOffset);
        dynamic(file, stringsOffset, strings.length, names.size());
        file.position(stringsOffset);
        file.put(strings);
        return file.array();
    }

    private static void header(ByteBuffer file, short machine) {
        file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}).putLong(0);
        file.putShort((short) 3).putShort(machine).putInt(1);
        file.putLong(0).putLong(HEADER).putLong(0).putInt(0);
        file.putShort((short) HEADER).putShort((short) PROGRAM_HEADER).putShort((short) SEGMENTS);
        file.putShort((short) 0).putShort((short) 0).putShort((short) 0);
    }

    private static void segment(ByteBuffer file, int type, int flags, long at, long size, long alignment) {
        file.putInt(type).putInt(flags).putLong(at).putLong(at).putLong(at);
        file.putLong(size).putLong(size).putLong(alignment);
    }

    /** The first definition names the file itself, as the format requires. */
    private static void versions(ByteBuffer file, List<String> names) {
        var nameOffset = 1;
        for (var i = 0; i < names.size(); i++) {
            file.putShort((short) 1).putShort((short) (i == 0 ? 1 : 0)).putShort((short) (i + 1));
            file.putShort((short) 1).putInt(hash(names.get(i))).putInt(20);
            file.putInt(i == names.size() - 1 ? 0 : VERSION);
            file.putInt(nameOffset).putInt(0);
            nameOffset += names.get(i).length() + 1;
        }
    }

    private static void dynamic(ByteBuffer file, int stringsOffset, int stringsSize, int versions) {
        entry(file, 14, 1);
        entry(file, 5, stringsOffset);
        entry(file, 10, stringsSize);
        entry(file, 6, SYMBOLS_OFFSET);
        entry(file, 11, SYMBOL);
        // DT_VERSYM, two bytes per symbol: those of the only symbol are zero, like the symbol itself.
        entry(file, 0x6ffffff0, SYMBOLS_OFFSET);
        entry(file, 0x6ffffffc, VERSIONS_OFFSET);
        entry(file, 0x6ffffffd, versions);
        entry(file, 0, 0);
    }

    private static void entry(ByteBuffer file, long tag, long value) {
        file.putLong(tag).putLong(value);
    }

    /** The hash function of the System V gABI. */
    private static int hash(String name) {
        var hash = 0;
        for (var i = 0; i < name.length(); i++) {
            hash = (hash << 4) + name.charAt(i);
            var high = hash & 0xf0000000;
            hash = (hash ^ (high >>> 24)) & ~high;
        }
        return hash;
    }

    private static int aligned(int position) {
        return (position + 7) & ~7;
    }
}
