package dev.coursecreator.worker.remote;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Reads the body of a response, but no more than so many bytes. */
public final class LimitedBody implements BodySubscriber<byte[]> {

    private final BodySubscriber<byte[]> content = HttpResponse.BodySubscribers.ofByteArray();
    private final int limit;
    private long bytes;
    private Flow.@Nullable Subscription subscription;

    public LimitedBody(int limit) {
        this.limit = limit;
    }

    /** The body has more bytes than allowed. */
    public static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1L;

        TooLargeException(String message) {
            super(message);
        }
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return content.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription started) {
        subscription = started;
        content.onSubscribe(started);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        bytes += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (bytes <= limit) {
            content.onNext(buffers);
        } else if (subscription != null) {
            subscription.cancel();
            content.onError(new TooLargeException("its response has more than " + limit + " bytes"));
        }
    }

    @Override
    public void onError(Throwable failure) {
        content.onError(failure);
    }

    @Override
    public void onComplete() {
        content.onComplete();
    }
}
