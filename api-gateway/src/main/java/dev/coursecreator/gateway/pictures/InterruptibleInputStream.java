package dev.coursecreator.gateway.pictures;

import java.io.ByteArrayInputStream;
import java.util.concurrent.CancellationException;

/** A file that a decoder can read only until its thread is interrupted, so that the decoder ends. */
final class InterruptibleInputStream extends ByteArrayInputStream {

    InterruptibleInputStream(byte[] file) {
        super(file);
    }

    @Override
    public synchronized int read() {
        requireTime();
        return super.read();
    }

    @Override
    public synchronized int read(byte[] bytes, int offset, int length) {
        requireTime();
        return super.read(bytes, offset, length);
    }

    private static void requireTime() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the picture takes too long");
        }
    }
}
