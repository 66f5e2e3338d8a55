package dev.coursecreator.gateway.pictures;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;

/**
 * Decodes an untrusted image file to a plain RGB image: scaled to at most the size of a slide, with EXIF orientation applied,
 * transparency on white, and no metadata. The type is told by the content. The header is checked first, so that huge images are rejected
 * before decoding.
 */
final class PictureDecoder {

    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif");
    private static final String CUT_OFF = "is cut off, so its lower part may be missing; save it again";
    private static final String NOT_SUPPORTED = "is not a PNG, JPEG, GIF, WebP or SVG";

    private final DecodingThread thread = new DecodingThread(DecodingThread.DEADLINE);
    private final int maxPixels;

    PictureDecoder(int maxPixels) {
        this.maxPixels = maxPixels;
    }

    DecodedPicture read(byte[] file) throws UnusablePictureException, InterruptedException {
        return thread.run(() -> decode(file));
    }

    private DecodedPicture decode(byte[] file) throws IOException, UnusablePictureException {
        if (SvgInput.isSvg(file)) {
            return SvgRasterizer.read(file);
        }
        var image = WebpReader.isWebp(file) ? webp(file) : standard(file);
        return new DecodedPicture(image, JpegEnd.isMissing(file) ? List.of(CUT_OFF) : List.of());
    }

    private BufferedImage standard(byte[] file) throws IOException, UnusablePictureException {
        var isLarge = requireDecodable(file);
        // Into an image with a palette, such as a GIF, Thumbnailator would draw only black.
        return fitted(Thumbnails.of(new ByteArrayInputStream(file)), isLarge);
    }

    private BufferedImage webp(byte[] file) throws IOException, UnusablePictureException {
        var reader = WebpReader.create();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            var isLarge = requireDecodable(reader, stream);
            return fitted(Thumbnails.of(reader.read(0)), isLarge);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage fitted(Thumbnails.Builder<?> source, boolean isLarge) throws IOException {
        var picture = source.imageType(BufferedImage.TYPE_INT_ARGB);
        return onWhite((isLarge ? picture.size(WIDTH, HEIGHT) : picture.scale(1)).asBufferedImage());
    }

    /** Whether the picture is larger than a slide. */
    private boolean requireDecodable(byte[] file) throws IOException, UnusablePictureException {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new UnusablePictureException(NOT_SUPPORTED);
            }
            var reader = readers.next();
            try {
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    throw new UnusablePictureException(NOT_SUPPORTED);
                }
                return requireDecodable(reader, stream);
            } finally {
                reader.dispose();
            }
        }
    }

    private boolean requireDecodable(ImageReader reader, ImageInputStream stream)
            throws IOException, UnusablePictureException {
        reader.setInput(stream);
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
