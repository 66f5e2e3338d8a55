package dev.coursecreator.worker.lesson.narration.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads RIFF/WAVE with PCM of 8 to 32 bits or floating point of 32 bits, and mixes its channels. Programs that write a stream do not know its length
 * yet: a size of 0, or one that is nearly as large as a size can be, means that the sound extends to the end.
 */
public final class WavDecoder {

    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int EXTENSIBLE = 0xFFFE;
    private static final int MAX_CHANNELS = 8;

    /** espeak-ng writes 0x7ffff000, others 0x7fffffff or 0xffffffff. */
    private static final long UNKNOWN_SIZE = 0x7FFF_0000L;

    private final ByteBuffer bytes;
    private int encoding;
    private int channels;
    private int sampleRate;
    private int bits;

    private WavDecoder(byte[] file) {
        this.bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Whether the bytes begin like a WAV file. */
    public static boolean isWav(byte[] file) {
        return file.length >= 12
                && text(file, 0).equals("RIFF")
                && text(file, 8).equals("WAVE");
    }

    /** @throws UnreadableAudioException if it is no WAV file, or its end is missing */
    public static Sound decode(byte[] file) throws UnreadableAudioException {
        if (!isWav(file)) {
            throw new UnreadableAudioException("is not a WAV file");
        }
        return new WavDecoder(file).decode();
    }

    /** Mono samples of 16 bits, little endian, without a header. */
    public static Sound decodePcm(byte[] pcm, int sampleRate) throws UnreadableAudioException {
        var decoder = new WavDecoder(pcm);
        decoder.encoding = PCM;
        decoder.channels = 1;
        decoder.bits = 16;
        decoder.sampleRate = sampleRate;
        return decoder.sound(pcm.length);
    }

    private Sound decode() throws UnreadableAudioException {
        bytes.position(12);
        while (bytes.remaining() >= 8) {
            var name = text(bytes.array(), bytes.position());
            long size = bytes.getInt(bytes.position() + 4) & 0xFFFF_FFFFL;
            bytes.position(bytes.position() + 8);
            if (name.equals("data")) {
                return data(size);
            }
            if (size > bytes.remaining()) {
                break;
            }
            if (name.equals("fmt ")) {
                readFormat((int) size);
            }
            bytes.position((int) Math.min(bytes.limit(), bytes.position() + size + size % 2));
        }
        throw new UnreadableAudioException("ends before its sound begins", true);
    }

    private void readFormat(int size) throws UnreadableAudioException {
        if (size < 16) {
            throw new UnreadableAudioException("has a damaged header");
        }
        int start = bytes.position();
        encoding = bytes.getShort(start) & 0xFFFF;
        channels = bytes.getShort(start + 2) & 0xFFFF;
        sampleRate = bytes.getInt(start + 4);
        bits = bytes.getShort(start + 14) & 0xFFFF;
        if (encoding == EXTENSIBLE && size >= 26) {
            encoding = bytes.getShort(start + 24) & 0xFFFF;
        }
        var isPcm = encoding == PCM && (bits == 8 || bits == 16 || bits == 24 || bits == 32);
        var isFloat = encoding == FLOAT && bits == 32;
        if (!isPcm && !isFloat) {
            throw new UnreadableAudioException(
                    "has an unsupported encoding (format " + encoding + " with " + bits + " bits); PCM is needed");
        }
        if (channels < 1 || channels > MAX_CHANNELS || sampleRate < 1) {
            throw new UnreadableAudioException(
                    "has a damaged header: " + channels + " channels, " + sampleRate + " Hz");
        }
    }

    private Sound data(long size) throws UnreadableAudioException {
        if (channels == 0) {
            throw new UnreadableAudioException("has no header");
        }
        var isUnknown = size == 0 || size >= UNKNOWN_SIZE;
        if (!isUnknown && size > bytes.remaining()) {
            throw new UnreadableAudioException(
                    "ends after " + bytes.remaining() + " of " + size + " bytes of sound", true);
        }
        return sound(isUnknown ? bytes.remaining() : (int) size);
    }

    private Sound sound(int size) {
        int frame = channels * bits / 8;
        var samples = new double[size / frame];
        for (int i = 0; i < samples.length; i++) {
            double sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                sum += sample();
            }
            samples[i] = sum / channels;
        }
        return new Sound(samples, sampleRate);
    }

    private double sample() {
        if (encoding == FLOAT) {
            float value = bytes.getFloat();
            return Float.isFinite(value) ? Math.clamp(value, -1, 1) : 0;
        }
        return switch (bits) {
            case 8 -> ((bytes.get() & 0xFF) - 128) / 128.0;
            case 16 -> bytes.getShort() / 32_768.0;
            case 24 -> ((bytes.get() & 0xFF) | (bytes.get() & 0xFF) << 8 | bytes.get() << 16) / 8_388_608.0;
            default -> bytes.getInt() / 2_147_483_648.0;
        };
    }

    private static String text(byte[] file, int from) {
        return new String(Arrays.copyOfRange(file, from, from + 4), StandardCharsets.US_ASCII);
    }
}
