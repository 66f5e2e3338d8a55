package dev.coursecreator.rest.body;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rest of a body that was not wanted, for a short time, after the response has been sent. If the connection were closed at once,
 * the client would see a broken connection instead of the response. Tomcat itself would read on for as long as the client sends.
 */
final class DiscardingValve extends ValveBase {

    private final BodySettings settings;
    private final Semaphore discarding;

    DiscardingValve(BodySettings settings) {
        super(true);
        this.settings = settings;
        this.discarding = new Semaphore(settings.maxDiscarding());
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (!request.isAsync() && !isFullyRead(request)) {
            response.finishResponse();
            if (!discard(request, response)) {
                request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }
    }

    private static boolean isFullyRead(Request request) {
        var isFullyRead = new AtomicBoolean();
        request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, isFullyRead);
        return isFullyRead.get();
    }

    /** Whether all has been read, so that the connection can be used again. */
    private boolean discard(Request request, Response response) {
        if (isAwaitingPermission(request)
                || response.getStatus() == HttpServletResponse.SC_REQUEST_TIMEOUT
                || !discarding.tryAcquire()) {
            return false;
        }
        try {
            return discard(request);
        } catch (IOException e) {
            containerLog.debug("the rest of a body was not received", e);
            return false;
        } finally {
            discarding.release();
        }
    }

    /** The client has not been told to continue, and will not send its body. */
    private static boolean isAwaitingPermission(Request request) {
        return request.getCoyoteRequest().hasExpectation()
                && request.getCoyoteRequest().getBytesRead() == 0;
    }

    private boolean discard(Request request) throws IOException {
        var end = System.nanoTime() + settings.discardTimeout().toNanos();
        var left = settings.maxUploadSize().toBytes();
        var chunk = new Chunk();
        while (left > 0 && System.nanoTime() - end < 0) {
            var read = request.getCoyoteRequest().doRead(chunk);
            if (read < 0) {
                return true;
            }
            left -= read;
        }
        return isFullyRead(request);
    }

    /** Holds what was read last. */
    private static final class Chunk implements ApplicationBufferHandler {

        private @Nullable ByteBuffer bytes;

        @Override
        public void setByteBuffer(@Nullable ByteBuffer bytes) {
            this.bytes = bytes;
        }

        @Override
        public @Nullable ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            // Tomcat brings its own buffer.
        }
    }
}
