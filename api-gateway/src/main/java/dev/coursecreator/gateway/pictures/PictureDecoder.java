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
 * Makes a plain picture of a file, as hostile as that may be: no larger than a slide, upright, on white where it was transparent,
 * and without anything but its pixels. What it would take to decode is known from the head of the file before it is decoded.
 */
final class PictureDecoder {

    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif");

    private final int mostPixels;

    PictureDecoder(int mostPixels) {
        this.mostPixels = mostPixels;
    }

    /** One at a time: a picture takes some fifty megabytes while it is decoded. */
    synchronized BufferedImage read(byte[] file) throws UnusablePictureException {
        try {
            var isLarge = requireDecodable(file);
            // It draws nothing but black into a picture with a palette, as a GIF is.
            var picture = Thumbnails.of(new ByteArrayInputStream(file)).imageType(BufferedImage.TYPE_INT_ARGB);
            return onWhite((isLarge ? picture.size(WIDTH, HEIGHT) : picture.scale(1)).asBufferedImage());
        } catch (IOException | RuntimeException e) {
            // Decoders throw whatever comes when a file is damaged.
            throw new UnusablePictureException(
                    "is damaged, or of a kind that can't be read; save it as an ordinary PNG", e);
        }
    }

    /** Whether it is larger than a slide. */
    private boolean requireDecodable(byte[] file) throws IOException, UnusablePictureException {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new UnusablePictureException("is no PNG, JPEG or GIF");
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
            throw new UnusablePictureException("is no PNG, JPEG or GIF");
        }
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > mostPixels) {
            throw new UnusablePictureException(String.format(
                    Locale.ROOT, "has %d x %d pixels; it may have %,d in all", width, height, mostPixels));
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
