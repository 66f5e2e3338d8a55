package dev.coursecreator.worker.lesson.narration;

import java.nio.ByteBuffer;

/** The checksums of FLAC frames (RFC 9639, sections 9.1.8 and 9.3) over what was put into a buffer. */
final class FlacChecksum {

    private static final int[] CRC_8 = table(0x07, 8);
    private static final int[] CRC_16 = table(0x8005, 16);

    private FlacChecksum() {}

    static int crc8(ByteBuffer bytes) {
        int crc = 0;
        for (int i = 0; i < bytes.position(); i++) {
            crc = CRC_8[crc ^ (bytes.get(i) & 0xFF)];
        }
        return crc;
    }

    static int crc16(ByteBuffer bytes) {
        int crc = 0;
        for (int i = 0; i < bytes.position(); i++) {
            crc = (crc << 8 ^ CRC_16[crc >>> 8 ^ (bytes.get(i) & 0xFF)]) & 0xFFFF;
        }
        return crc;
    }

    private static int[] table(int polynomial, int bits) {
        var table = new int[1 << 8];
        for (int i = 0; i < table.length; i++) {
            int crc = i << (bits - 8);
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1 << (bits - 1)) == 0 ? crc << 1 : crc << 1 ^ polynomial;
            }
            table[i] = crc & (1 << bits) - 1;
        }
        return table;
    }
}
