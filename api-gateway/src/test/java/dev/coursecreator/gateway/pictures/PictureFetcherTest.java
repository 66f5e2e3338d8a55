package dev.coursecreator.gateway.pictures;

import static dev.coursecreator.gateway.pictures.PictureServer.file;
import static dev.coursecreator.gateway.pictures.PictureServer.picture;
import static dev.coursecreator.gateway.pictures.PictureServer.png;
import static dev.coursecreator.gateway.pictures.TestPictures.LOOPBACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.markdown.picture.FetchedPicture;
import dev.coursecreator.markdown.picture.PictureReference;
import dev.coursecreator.rest.problem.InvalidInputException;
import dev.coursecreator.rest.problem.InvalidInputException.Violation;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFetcherTest {

    private final PictureServer server = new PictureServer();

    @TempDir
    Path folder;

    private ArtifactStore artifacts;

    @BeforeEach
    void openStore() throws IOException {
        artifacts = new LocalArtifactStore(folder);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void pictureIsStoredAsPngWithItsSize(String format) throws Exception {
        var url = server.with("/a", file(format, picture(120, 80, BufferedImage.TYPE_INT_RGB, Color.BLUE)));

        var fetched = fetch(url);

        assertThat(fetched.width()).isEqualTo(120);
        assertThat(fetched.height()).isEqualTo(80);
        var kept = read(fetched);
        assertThat(kept.getWidth()).isEqualTo(120);
        assertThat(isRed(kept.getRGB(5, 5))).isTrue();

        assertThat(isRed(kept.getRGB(100, 60))).isFalse();
    }

    @Test
    void pictureLargerThanASlideIsScaledDown() throws Exception {
        var fetched = fetch(server.with("/wide", png(2400, 600)));

        assertThat(List.of(fetched.width(), fetched.height())).containsExactly(1920, 480);
        assertThat(read(fetched).getHeight()).isEqualTo(480);
    }

    @Test
    void transparentPixelsBecomeWhite() throws Exception {
        var fetched = fetch(server.with(
                "/clear", file("png", picture(40, 40, BufferedImage.TYPE_INT_ARGB, new Color(0, 0, 0, 0)))));

        assertThat(new Color(read(fetched).getRGB(30, 30))).isEqualTo(Color.WHITE);
    }

    @Test
    void exifOrientationIsApplied() throws Exception {
        var jpeg = file("jpeg", picture(80, 40, BufferedImage.TYPE_INT_RGB, Color.BLUE));

        var fetched = fetch(server.with("/photo", rotated(jpeg)));

        assertThat(List.of(fetched.width(), fetched.height())).containsExactly(40, 80);
        assertThat(isRed(read(fetched).getRGB(35, 5))).as("top right").isTrue();
    }

    @Test
    void sameFileIsStoredOnceAndSameUrlIsFetchedOnce() throws Exception {
        var one = server.with("/one", png(50, 50));
        var other = server.with("/other", png(50, 50));
        try (var fetcher = fetcher(LOOPBACK, Duration.ofSeconds(30))) {
            var fetched = fetcher.fetch(List.of(named(one), named(other), named(one)));
            assertThat(fetched).containsOnlyKeys(one, other);
            assertThat(fetched.get(one)).isEqualTo(fetched.get(other));
        }
        assertThat(server.asked()).containsExactlyInAnyOrder("/one", "/other");
    }

    @Test
    void allViolationsAreReportedWithTheirLines() {
        var good = server.with("/good", png(10, 10));
        var text = server.with("/text", "<html><body>Not found</body></html>".getBytes(StandardCharsets.UTF_8));
        var damaged = server.with("/damaged", Arrays.copyOf(png(300, 300), 90));
        var large = server.with("/large", noise());
        var moved = server.with("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", good);
            exchange.sendResponseHeaders(302, -1);
        });
        var missing = server.url("/missing");
        var violations = violations(List.of(
                new PictureReference(text, 3),
                new PictureReference(damaged, 5),
                new PictureReference(large, 7),
                new PictureReference(moved, 9),
                new PictureReference(missing, 11)));

        assertThat(violations).extracting(Violation::line).containsExactly(3, 5, 7, 9, 11);
        assertThat(violations.get(0).detail())
                .isEqualTo("Line 3: the picture " + text + " is not a PNG, JPEG, GIF, WebP or SVG.");
        assertThat(violations.get(1).detail()).contains("is damaged");
        assertThat(violations.get(2).detail()).contains("is too large: the maximum is 204,800 bytes.");
        assertThat(violations.get(3).detail()).contains("has moved (302)");
        assertThat(violations.get(4).detail()).contains("the server responded with 404.");
        assertThat(server.asked()).doesNotContain("/good");
    }

    /** Thirteen billion pixels would take fifty gigabytes; the file has some seventy bytes. */
    @Test
    void hugePictureIsRejectedByItsHeader() {
        var bomb = server.with("/bomb", pngHead(115_000, 115_000));

        assertThat(violations(List.of(named(bomb))).getFirst().detail())
                .contains("has 115000 x 115000 pixels; the maximum is 4,000,000 in total.");
    }

    @Test
    void endlessFileIsNotReadToTheEnd() {
        var endless = server.with("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var chunk = new byte[64 * 1024];
            try (var body = exchange.getResponseBody()) {
                for (int i = 0; i < 10_000; i++) {
                    body.write(chunk);
                }
            }
        });

        assertThat(violations(List.of(named(endless))).getFirst().detail()).contains("is too large");
    }

    @Test
    void slowServerTimesOut() throws Exception {
        var done = new CountDownLatch(1);
        var slow = server.with("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                do {
                    body.write(0);
                    body.flush();
                } while (!done.await(50, TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try (var fetcher = fetcher(LOOPBACK, Duration.ofSeconds(1))) {
            assertThat(violations(fetcher, List.of(named(slow))).getFirst().detail())
                    .endsWith("could not be fetched: There was no response within 1 s.");
        } finally {
            done.countDown();
        }
    }

    @Test
    void timeoutPerCourseAppliesToAllPicturesTogether() throws Exception {
        var done = new CountDownLatch(1);
        var never = server.with("/never", exchange -> {
            try {
                done.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        var settings = TestPictures.settings(true, LOOPBACK, Duration.ofSeconds(30), Duration.ofSeconds(1));
        try (var fetcher = TestPictures.fetcher(settings, artifacts)) {
            assertThat(violations(fetcher, List.of(new PictureReference(never, 4))))
                    .singleElement()
                    .satisfies(violation -> assertThat(violation.detail())
                            .startsWith("Line 4: ")
                            .contains("did not arrive within the 1 s allowed for all pictures of a course"));
        } finally {
            done.countDown();
        }
    }

    @Test
    void privateAddressIsNotFetched() {
        var here = server.with("/here", png(10, 10));
        try (var fetcher = fetcher(List.of(), Duration.ofSeconds(30))) {
            assertThat(violations(fetcher, List.of(named(here))).getFirst().detail())
                    .contains("must not lead to a private address", "course-creator.pictures.allowed-addresses");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void hostThatResolvesToAPrivateAddressIsNotFetched() throws Exception {
        server.with("/here", png(10, 10));
        var named = server.url("/here").replace("127.0.0.1", "pictures.example.org");
        var settings = TestPictures.settings(true, List.of(), Duration.ofSeconds(30));
        try (var fetcher = TestPictures.fetcher(
                settings, artifacts, host -> new InetAddress[] {InetAddress.getByName("127.0.0.1")})) {
            assertThat(violations(fetcher, List.of(named(named))).getFirst().detail())
                    .contains("The host resolves to an address that is not allowed.");
        }
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void tooManyPicturesAreRejected() {
        var many = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> new PictureReference(server.url("/" + i), i))
                .toList();

        var violations = violations(many);
        assertThat(violations).hasSize(1);
        assertThat(violations.getFirst().line()).isEqualTo(6);
        assertThat(violations.getFirst().detail()).contains("has 6 pictures; the maximum is 5");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void remotePicturesAreDisabledByDefault() throws Exception {
        try (var fetcher = TestPictures.disabled(folder)) {
            assertThat(fetcher.isAllowed()).isFalse();
        }
    }

    private FetchedPicture fetch(String url) throws Exception {
        try (var fetcher = fetcher(LOOPBACK, Duration.ofSeconds(30))) {
            return fetcher.fetch(List.of(named(url))).get(url);
        }
    }

    private BufferedImage read(FetchedPicture fetched) throws IOException {
        return ImageIO.read(artifacts.local(fetched.image()).toFile());
    }

    private List<Violation> violations(List<PictureReference> named) {
        try (var fetcher = fetcher(LOOPBACK, Duration.ofSeconds(30))) {
            return violations(fetcher, named);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Violation> violations(PictureFetcher fetcher, List<PictureReference> named) {
        return catchThrowableOfType(InvalidInputException.class, () -> fetcher.fetch(named))
                .violations();
    }

    private PictureFetcher fetcher(List<String> allowed, Duration timeout) {
        return TestPictures.fetcher(TestPictures.settings(true, allowed, timeout), artifacts);
    }

    private static PictureReference named(String url) {
        return new PictureReference(url, 1);
    }

    private static boolean isRed(int rgb) {
        var color = new Color(rgb);
        return color.getRed() > 180 && color.getGreen() < 90 && color.getBlue() < 90;
    }

    /** Incompressible pixels. */
    private static byte[] noise() {
        var picture = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (int i = 0; i < 300 * 300; i++) {
            picture.setRGB(i % 300, i / 300, random.nextInt());
        }
        return file("png", picture);
    }

    /** With EXIF orientation 6: rotated by 90 degrees. */
    private static byte[] rotated(byte[] jpeg) {
        var exif = new byte[] {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            18,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
            0,
            0,
            0,
            0,
            0,
            0
        };
        return ByteBuffer.allocate(jpeg.length + exif.length)
                .put(jpeg, 0, 2)
                .put(exif)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** The header of a PNG of this size, without pixels. */
    private static byte[] pngHead(int width, int height) {
        var header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var crc = new CRC32();
        crc.update(header);
        return ByteBuffer.allocate(70)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(header)
                .putInt((int) crc.getValue())
                .array();
    }
}
