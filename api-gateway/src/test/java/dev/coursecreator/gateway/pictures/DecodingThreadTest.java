package dev.coursecreator.gateway.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Whatever decoding a picture runs into is a fault of that picture. */
class DecodingThreadTest {

    private static final DecodedPicture PICTURE =
            new DecodedPicture(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), List.of());

    private static final int MAX_PIXELS = 1_000;

    private final DecodingMemory memory = new DecodingMemory(MAX_PIXELS);

    @Test
    void lackOfMemoryOrStackIsAFaultOfThePicture() {
        assertUnusable(
                () -> {
                    throw new OutOfMemoryError("Java heap space");
                },
                "needs too much memory to be drawn; save it as a PNG");
        assertUnusable(
                () -> {
                    throw new StackOverflowError();
                },
                "is nested too deeply; save it as a PNG");
        assertUnusable(
                () -> {
                    throw new ArrayIndexOutOfBoundsException(2);
                },
                "is damaged or not supported; save it as a standard PNG");
    }

    @Test
    void decodingIsInterruptedAtTheDeadlineAndTheNextPictureIsDecoded() throws Exception {
        assertThatThrownBy(() -> new DecodingThread(memory, Duration.ofMillis(1)).run(2 * MAX_PIXELS, () -> {
                    new CountDownLatch(1).await();
                    return PICTURE;
                }))
                .isInstanceOf(UnusablePictureException.class)
                .hasMessage("takes too long to draw; save it as a PNG");

        assertThat(thread().run(2 * MAX_PIXELS, () -> PICTURE)).isSameAs(PICTURE);
    }

    @Test
    void pictureThatTakesLongDoesNotDelayAnother() throws Exception {
        var started = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = requests.submit(() -> thread().run(MAX_PIXELS, () -> {
                started.countDown();
                end.await();
                return PICTURE;
            }));
            started.await();
            assertThat(thread().run(MAX_PIXELS, () -> PICTURE)).isSameAs(PICTURE);
            assertThat(slow.isDone()).isFalse();
            end.countDown();
            assertThat(slow.get()).isSameAs(PICTURE);
        }
    }

    @Test
    void picturesInMemoryAreBounded() throws Exception {
        var end = new CountDownLatch(1);
        var started = new CountDownLatch(2);
        Callable<DecodedPicture> slow = () -> thread().run(MAX_PIXELS, () -> {
            started.countDown();
            end.await();
            return PICTURE;
        });
        try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = requests.submit(slow);
            var second = requests.submit(slow);
            started.await();
            assertThat(memory.tryReserve(1, Duration.ZERO)).isFalse();
            assertThat(thread().run(0, () -> "a header")).isEqualTo("a header");
            var third = requests.submit(() -> thread().run(1, () -> PICTURE));
            end.countDown();
            assertThat(List.of(first.get(), second.get(), third.get())).containsOnly(PICTURE);
        }
        // Each thread gives back what it reserved after its caller has the picture.
        await().until(() -> memory.tryReserve(2 * MAX_PIXELS, Duration.ZERO));
    }

    private DecodingThread thread() {
        return new DecodingThread(memory, DecodingThread.DEADLINE);
    }

    private void assertUnusable(Callable<DecodedPicture> decoding, String message) {
        assertThatThrownBy(() -> thread().run(MAX_PIXELS, decoding))
                .isInstanceOf(UnusablePictureException.class)
                .hasMessage(message);
    }
}
