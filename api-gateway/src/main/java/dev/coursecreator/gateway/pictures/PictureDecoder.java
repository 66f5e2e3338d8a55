package dev.coursecreator.gateway.pictures;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;

/**
 * Decodes an untrusted image file to a plain RGB image: scaled to at most the size of a slide, with EXIF orientation applied,
 * transparency on white, and no metadata. The header is checked first, so that huge images are rejected before decoding.
 */
final class PictureDecoder {

    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif");

    private final int maxPixels;

    PictureDecoder(int maxPixels) {
        this.maxPixels = maxPixels;
    }

    /** Synchronized, because decoding one picture takes about fifty megabytes. */
    synchronized BufferedImage read(byte[] file) throws UnusablePictureException {
        try {
            var isLarge = requireDecodable(file);
            // Into an image with a palette, such as a GIF, Thumbnailator would draw only black.
            var picture = Thumbnails.of(new ByteArrayInputStream(file)).imageType(BufferedImage.TYPE_INT_ARGB);
            return onWhite((isLarge ? picture.size(WIDTH, HEIGHT) : picture.scale(1)).asBufferedImage());
        } catch (IOException | RuntimeException e) {
            // Decoders throw various exceptions for damaged files.
            throw new UnusablePictureException("is damaged or not supported; save it as a standard PNG", e);
        }
    }

    /** Whether the picture is larger than a slide. */
    private boolean requireDecodable(byte[] file) throws IOException, UnusablePictureException {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new UnusablePictureException("is not a PNG, JPEG or GIF");
            }
            var reader = readers.next();
            try {
                reader.setInput(stream);
                return requireDecodable(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private boolean requireDecodable(ImageReader reader) throws IOException, UnusablePictureException {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            throw new UnusablePictureException("is not a PNG, JPEG or GIF");
        }
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > maxPixels) {
            throw new UnusablePictureException(
                    "has %d x %d pixels; the maximum is %,d in total".formatted(width, height, maxPixels));
        }
        return width > WIDTH || height > HEIGHT;
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        var plain = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = plain.createGraphics();
        try {
            graphics.drawImage(picture, 0, 0, Color.WHITE, null);
        } finally {
            graphics.dispose();
        }
        return plain;
    }
}
