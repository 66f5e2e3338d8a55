package dev.coursecreator.rest.body;

import dev.coursecreator.rest.limits.OwnerPermits;
import dev.coursecreator.rest.problem.ContentTooLargeException;
import dev.coursecreator.rest.problem.RequestTimeoutException;
import dev.coursecreator.rest.problem.ServiceUnavailableException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * Counts the bytes of a body and the time spent waiting for them. A read blocks its thread for at most the connection timeout of the web
 * server; so a client that is too slow is noticed after that time at the latest.
 */
final class LimitedBody extends ServletInputStream {

    private final ServletInputStream in;
    private final long limitBytes;
    private final BodySettings settings;
    private final OwnerPermits.Permit waiting;
    private long readBytes;
    private long waitedNanos;

    /**
     * Reads nothing yet.
     *
     * @param contentLength negative if unknown
     * @param waiting the permit to wait for the rest of the body, which is not yet acquired
     * @throws ContentTooLargeException if the body is longer than the limit
     */
    LimitedBody(
            ServletInputStream in,
            long contentLength,
            long limitBytes,
            BodySettings settings,
            OwnerPermits.Permit waiting) {
        this.in = in;
        this.limitBytes = limitBytes;
        this.settings = settings;
        this.waiting = waiting;
        if (contentLength > limitBytes) {
            throw tooLarge();
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        acquire();
        var start = System.nanoTime();
        var read = readInTime(bytes, offset, length);
        waitedNanos += System.nanoTime() - start;
        readBytes += Math.max(read, 0);
        if (readBytes > limitBytes) {
            throw tooLarge();
        }
        if (read < 0 || in.isFinished()) {
            release();
        } else if (settings.isTooSlow(readBytes, Duration.ofNanos(waitedNanos))) {
            throw new RequestTimeoutException();
        }
        return read;
    }

    private int readInTime(byte[] bytes, int offset, int length) throws IOException {
        try {
            return in.read(bytes, offset, length);
        } catch (IOException e) {
            if (e instanceof SocketTimeoutException || e.getCause() instanceof SocketTimeoutException) {
                throw new RequestTimeoutException();
            }
            throw e;
        }
    }

    /** What has already arrived is read without a permit. */
    private void acquire() throws IOException {
        if (waiting.isHeld() || in.isFinished() || in.available() > 0) {
            return;
        }
        if (!waiting.tryAcquire()) {
            throw new ServiceUnavailableException(
                    "Too many requests wait for the rest of their bodies. Try again later.");
        }
    }

    /** To be called when the request ends, whether or not the body has been read. */
    void release() {
        waiting.release();
    }

    private ContentTooLargeException tooLarge() {
        return new ContentTooLargeException("The body", limitBytes);
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public boolean isFinished() {
        return in.isFinished();
    }

    @Override
    public boolean isReady() {
        return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        in.setReadListener(listener);
    }
}
