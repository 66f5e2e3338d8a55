package dev.coursecreator.gateway.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Whatever decoding a picture runs into is a fault of that picture. */
class DecodingThreadTest {

    private static final DecodedPicture PICTURE =
            new DecodedPicture(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), List.of());

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
        assertThatThrownBy(() -> new DecodingThread(Duration.ofMillis(1)).run(() -> {
                    new CountDownLatch(1).await();
                    return PICTURE;
                }))
                .isInstanceOf(UnusablePictureException.class)
                .hasMessage("takes too long to draw; save it as a PNG");

        assertThat(new DecodingThread(DecodingThread.DEADLINE).run(() -> PICTURE))
                .isSameAs(PICTURE);
    }

    private static void assertUnusable(Callable<DecodedPicture> decoding, String message) {
        assertThatThrownBy(() -> new DecodingThread(DecodingThread.DEADLINE).run(decoding))
                .isInstanceOf(UnusablePictureException.class)
                .hasMessage(message);
    }
}
