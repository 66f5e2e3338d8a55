package dev.coursecreator.gateway.pictures;

import java.awt.Color;
import java.awt.image.BufferedImage;
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

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif");
    /** Encoders write about ten. Each is as much work as the whole picture, though it may have only some bytes. */
    private static final int MAX_SCANS = 50;

    private static final String CUT_OFF = "is cut off, so its lower part may be missing; save it again";
    private static final String NOT_SUPPORTED = "is not a PNG, JPEG, GIF, WebP or SVG";

    private final DecodingThread thread = new DecodingThread(DecodingThread.DEADLINE);
    private final int maxPixels;

    PictureDecoder(int maxPixels) {
        this.maxPixels = maxPixels;
    }

    /**
     * How large a picture becomes at most, and whether it keeps what is transparent.
     *
     * @param width in pixels
     * @param height in pixels
     */
    record Target(int width, int height, boolean transparent) {

        private static final Target SLIDE = new Target(1920, 1080, false);
        private static final Target LOGO = new Target(960, 540, true);
    }

    /** A logo: smaller than a slide, and still transparent where it was. */
    DecodedPicture readLogo(byte[] file) throws UnusablePictureException, InterruptedException {
        return thread.run(() -> decode(file, Target.LOGO));
    }

    DecodedPicture read(byte[] file) throws UnusablePictureException, InterruptedException {
        return thread.run(() -> decode(file, Target.SLIDE));
    }

    private DecodedPicture decode(byte[] file, Target target) throws IOException, UnusablePictureException {
        if (SvgInput.isSvg(file)) {
            return SvgRasterizer.read(file, target);
        }
        var jpeg = JpegMarkers.of(file);
        if (jpeg.scans() > MAX_SCANS) {
            throw new UnusablePictureException("is a progressive JPEG of %,d scans; the maximum is %d. Save it as a PNG"
                    .formatted(jpeg.scans(), MAX_SCANS));
        }
        var image = WebpReader.isWebp(file) ? webp(file, target) : standard(file, target);
        return new DecodedPicture(image, jpeg.isTruncated() ? List.of(CUT_OFF) : List.of());
    }

    private BufferedImage standard(byte[] file, Target target) throws IOException, UnusablePictureException {
        var isLarge = requireDecodable(file, target);
        // Into an image with a palette, such as a GIF, Thumbnailator would draw only black.
        return fitted(Thumbnails.of(new InterruptibleInputStream(file)), isLarge, target);
    }

    private BufferedImage webp(byte[] file, Target target) throws IOException, UnusablePictureException {
        var reader = WebpReader.create();
        try (var stream = new MemoryCacheImageInputStream(new InterruptibleInputStream(file))) {
            var isLarge = requireDecodable(reader, stream, target);
            return fitted(Thumbnails.of(reader.read(0)), isLarge, target);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage fitted(Thumbnails.Builder<?> source, boolean isLarge, Target target)
            throws IOException {
        var typed = source.imageType(BufferedImage.TYPE_INT_ARGB);
        var picture = (isLarge ? typed.size(target.width(), target.height()) : typed.scale(1)).asBufferedImage();
        return target.transparent() ? picture : onWhite(picture);
    }

    /** Whether the picture is larger than it may become. */
    private boolean requireDecodable(byte[] file, Target target) throws IOException, UnusablePictureException {
        try (var stream = new MemoryCacheImageInputStream(new InterruptibleInputStream(file))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new UnusablePictureException(NOT_SUPPORTED);
            }
            var reader = readers.next();
            try {
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    throw new UnusablePictureException(NOT_SUPPORTED);
                }
                return requireDecodable(reader, stream, target);
            } finally {
                reader.dispose();
            }
        }
    }

    private boolean requireDecodable(ImageReader reader, ImageInputStream stream, Target target)
            throws IOException, UnusablePictureException {
        reader.setInput(stream);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > maxPixels) {
            throw new UnusablePictureException(
                    "has %d x %d pixels; the maximum is %,d in total".formatted(width, height, maxPixels));
        }
        return width > target.width() || height > target.height();
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
