package dev.coursecreator.gateway.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.markdown.picture.FetchedPicture;
import dev.coursecreator.markdown.picture.PictureReference;
import dev.coursecreator.rest.problem.InvalidInputException;
import dev.coursecreator.rest.problem.InvalidInputException.Violation;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that are sent with a course: which are accepted, whatever they are called, and what becomes of them. */
class UploadedPicturesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void typeIsToldByContent(String format) throws Exception {
        var file = PictureServer.file(format, PictureServer.picture(120, 80, BufferedImage.TYPE_INT_RGB, Color.BLUE));

        var stored = store(file);

        assertThat(List.of(stored.width(), stored.height())).containsExactly(120, 80);
        assertThat(read(stored).getWidth()).isEqualTo(120);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==",
                "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA"
            })
    void webpIsRead(String lossless) throws Exception {
        assertThat(store(Base64.getDecoder().decode(lossless)).width()).isEqualTo(1);
    }

    @Test
    void svgIsDrawnAsLargeAsASlideOnWhite() throws Exception {
        var stored = store(svg("<rect x=\"100\" width=\"100\" height=\"100\" fill=\"#ff0000\"/>"));

        assertThat(List.of(stored.width(), stored.height())).containsExactly(800, 400);
        assertThat(new Color(read(stored).getRGB(200, 200))).isEqualTo(Color.WHITE);
        assertThat(new Color(read(stored).getRGB(600, 200))).isEqualTo(Color.RED);
    }

    @Test
    void svgWithADoctypeAndAViewBoxIsRead() throws Exception {
        var stored = store("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
                <!-- made by a drawing program -->
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4000 1000"><circle cx="50" cy="50" r="40"/></svg>
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(List.of(stored.width(), stored.height())).containsExactly(1920, 480);
    }

    /** Nothing outside of the file is read: these draw nothing, and the rest of the picture stays. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>throw 1</script>",
                "<image href=\"file:///etc/passwd\" width=\"200\" height=\"100\"/>",
                "<image href=\"http://127.0.0.1:1/x.png\" width=\"200\" height=\"100\"/>",
                "<image href=\"data:image/png;base64,iVBORw0KGgo=\" width=\"200\" height=\"100\"/>",
                "<use href=\"http://127.0.0.1:1/x.svg#a\"/>",
                "<style>@import url(http://127.0.0.1:1/x.css);</style>",
                "<foreignObject width=\"200\" height=\"100\"><body xmlns=\"http://www.w3.org/1999/xhtml\">x</body></foreignObject>"
            })
    void nothingOutsideOfAnSvgIsRead(String content) throws Exception {
        var stored = store(svg("<rect width=\"200\" height=\"100\" fill=\"#ff0000\"/>" + content));

        assertThat(new Color(read(stored).getRGB(790, 390))).isEqualTo(Color.RED);
    }

    @Test
    void svgThatMultipliesIsRefusedBeforeItIsDrawn() {
        var uses = new StringBuilder("<g id=\"a0\"><rect width=\"1\" height=\"1\"/></g>");
        for (int i = 1; i <= 9; i++) {
            uses.append("<g id=\"a").append(i).append("\">");
            uses.append(("<use xlink:href=\"#a" + (i - 1) + "\"/>").repeat(10)).append("</g>");
        }
        assertThat(violation(svg(uses.toString())).detail())
                .contains("has too many elements or too much text, or uses them too often");
        assertThat(violation(svg("<g>".repeat(150) + "</g>".repeat(150))).detail())
                .contains("too many elements");
        assertThat(violation(svg("<filter id=\"f\">" + "<feTurbulence/>".repeat(200) + "</filter>"))
                        .detail())
                .contains("too many elements");
    }

    @Test
    void svgThatIsSmallButTakesLongIsRefused() {
        var blurred = "<filter id=\"f\"><feGaussianBlur stdDeviation=\"%s\"/></filter><g transform=\"scale(%s)\">"
                + "<rect width=\"2\" height=\"1\" filter=\"url(#f)\"/></g>";
        assertThat(violation(svg(blurred.formatted("1000", "1"))).detail()).contains("has a blur that is too wide");
        assertThat(violation(svg(blurred.formatted("1 10", "100"))).detail()).contains("has a blur that is too wide");
        assertThat(violation(svg("<path d=\"M0 0L99 99\" stroke=\"red\" stroke-dasharray=\"0.00001\"/>"))
                        .detail())
                .contains("has lines of too many dashes");
        assertThat(violation(svg("<path d=\"M0 0L99 99\" style=\"stroke:red;stroke-dasharray:0.00001\"/>"))
                        .detail())
                .contains("has lines of too many dashes");
        assertThat(violation(svg("<text y=\"9\">" + "words ".repeat(70_000) + "</text>"))
                        .detail())
                .contains("too much text");
        assertThat(violation(svg("<filter id=\"f\"><feTurbulence numOctaves=\"1000000\"/></filter>"))
                        .detail())
                .contains("too many elements");
    }

    @Test
    void dashesAndShadowsOfUsualSizeAreDrawn() throws Exception {
        var stored = store(svg("<filter id=\"f\"><feGaussianBlur stdDeviation=\"2\"/></filter>"
                + "<rect width=\"200\" height=\"100\" fill=\"#ff0000\"/>"
                + "<circle cx=\"30\" cy=\"30\" r=\"9\" filter=\"url(#f)\"/>"
                + "<path d=\"M0 50H200\" stroke=\"blue\" stroke-width=\"8\" stroke-dasharray=\"20 20\"/>"));

        assertThat(new Color(read(stored).getRGB(40, 200))).isEqualTo(Color.BLUE);
        assertThat(new Color(read(stored).getRGB(120, 200))).isEqualTo(Color.RED);
        assertThat(new Color(read(stored).getRGB(120, 120))).isNotEqualTo(Color.RED);
        assertThat(stored.remarks()).isEmpty();
    }

    @Test
    void whatIsNotDrawnIsRemarked() throws Exception {
        var html =
                "<foreignObject width=\"9\" height=\"9\"><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject>";

        assertThat(store(svg(html)).remarks())
                .singleElement()
                .asString()
                .startsWith("has text in HTML (foreignObject)");
        assertThat(store(svg("<switch>" + html + "<text y=\"9\">x</text></switch>"))
                        .remarks())
                .isEmpty();
        assertThat(store(svg("<image href=\"data:image/png;base64,iVBORw0KGgo=\"/>"))
                        .remarks())
                .containsExactly("has a picture inside of it, which is not drawn; save it as a PNG");
    }

    @Test
    void jpegThatIsCutOffIsRemarked() throws Exception {
        var file = PictureServer.file("jpeg", PictureServer.picture(120, 80, BufferedImage.TYPE_INT_RGB, Color.BLUE));

        assertThat(store(file).remarks()).isEmpty();
        assertThat(store(Arrays.copyOf(file, file.length - 20)).remarks())
                .containsExactly("is cut off, so its lower part may be missing; save it again");
    }

    /** A file of some kilobytes kept the decoder busy for minutes, and all other pictures waiting. */
    @Test
    void jpegOfManyScansIsRefusedBeforeItIsDecoded() throws Exception {
        var progressive = progressiveJpeg();
        assertThat(store(progressive).remarks()).isEmpty();
        assertThat(JpegMarkers.of(progressive).scans()).isBetween(2, 20);

        assertThat(violation(withScans(progressive, 5_000)).detail())
                .contains("is a progressive JPEG of 5,0", "scans; the maximum is 50. Save it as a PNG");
    }

    /** The file with its last scan repeated. */
    private static byte[] withScans(byte[] jpeg, int count) {
        int scan = jpeg.length - 2;
        while ((jpeg[scan] & 0xFF) != 0xFF || (jpeg[scan + 1] & 0xFF) != 0xDA) {
            scan--;
        }
        var file = new ByteArrayOutputStream();
        file.write(jpeg, 0, scan);
        for (int i = 0; i < count; i++) {
            file.write(jpeg, scan, jpeg.length - 2 - scan);
        }
        file.write(jpeg, jpeg.length - 2, 2);
        return file.toByteArray();
    }

    private static byte[] progressiveJpeg() throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var progressive = writer.getDefaultWriteParam();
        progressive.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        var file = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(stream);
            var picture = PictureServer.picture(120, 80, BufferedImage.TYPE_INT_RGB, Color.BLUE);
            writer.write(null, new IIOImage(picture, null, null), progressive);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    /** What reads the file cannot be stopped otherwise. */
    @Test
    void decoderEndsWhenItsThreadIsInterrupted() throws Exception {
        var reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (var input =
                new MemoryCacheImageInputStream(new InterruptibleInputStream(withScans(progressiveJpeg(), 20_000)))) {
            reader.setInput(input);
            assertThat(reader.getWidth(0)).isEqualTo(120);

            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> reader.read(0)).isNotNull();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
            reader.dispose();
        }
    }

    @Test
    void svgThatUsesItselfIsRefused() {
        assertThat(violation(svg("<g id=\"a\"><rect width=\"1\" height=\"1\"/><use href=\"#a\"/></g>"))
                        .detail())
                .contains("is not a valid SVG");
    }

    @Test
    void everyViolationNamesItsLine() {
        var files = Map.of(
                "laughs.svg",
                "<!DOCTYPE svg [<!ENTITY a \"ha\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>"
                        .getBytes(StandardCharsets.UTF_8),
                "broken.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><g></svg>".getBytes(StandardCharsets.UTF_8),
                "text.png",
                "no picture".getBytes(StandardCharsets.UTF_8));

        var invalid = catchThrowableOfType(
                InvalidInputException.class,
                () -> TestPictures.sent(folder)
                        .store(
                                List.of(
                                        new PictureReference("laughs.svg", 3),
                                        new PictureReference("broken.svg", 5),
                                        new PictureReference("text.png", 7),
                                        new PictureReference("text.png", 9)),
                                files::get));

        assertThat(invalid.violations())
                .extracting(Violation::detail)
                .containsExactly(
                        "Line 3: the picture laughs.svg declares XML entities; save it as plain SVG without them.",
                        "Line 5: the picture broken.svg is not well-formed XML; save it as plain SVG or PNG.",
                        "Line 7: the picture text.png is not a PNG, JPEG, GIF, WebP or SVG.");
    }

    private static byte[] svg(String content) {
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"200\""
                        + " height=\"100\">" + content + "</svg>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private FetchedPicture store(byte[] file) throws InterruptedException {
        return TestPictures.sent(folder)
                .store(List.of(new PictureReference("picture.bin", 1)), path -> file)
                .get("picture.bin");
    }

    private Violation violation(byte[] file) {
        return catchThrowableOfType(InvalidInputException.class, () -> store(file))
                .violations()
                .getFirst();
    }

    private BufferedImage read(FetchedPicture stored) throws IOException {
        return ImageIO.read(new LocalArtifactStore(folder).local(stored.image()).toFile());
    }
}
