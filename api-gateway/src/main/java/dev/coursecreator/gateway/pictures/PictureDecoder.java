package dev.coursecreator.gateway.pictures;

import java.awt.Color;
import java.awt.Dimension;
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

    private final DecodingThread thread;
    private final int maxPixels;

    /** @param memory for the pictures of all decoders */
    PictureDecoder(DecodingMemory memory) {
        this.thread = new DecodingThread(memory, DecodingThread.DEADLINE);
        this.maxPixels = memory.maxPixels();
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
        return read(file, Target.LOGO);
    }

    DecodedPicture read(byte[] file) throws UnusablePictureException, InterruptedException {
        return read(file, Target.SLIDE);
    }

    private DecodedPicture read(byte[] file, Target target) throws UnusablePictureException, InterruptedException {
        if (SvgInput.isSvg(file)) {
            // The layers of a drawing may take as much as the largest picture.
            return thread.run(maxPixels, () -> SvgRasterizer.read(file, target));
        }
        var size = thread.run(0, () -> size(file));
        return thread.run(size.width * size.height, () -> decode(file, size, target));
    }

    private DecodedPicture decode(byte[] file, Dimension size, Target target)
            throws IOException, UnusablePictureException {
        var jpeg = JpegMarkers.of(file);
        if (jpeg.scans() > MAX_SCANS) {
            throw new UnusablePictureException("is a progressive JPEG of %,d scans; the maximum is %d. Save it as a PNG"
                    .formatted(jpeg.scans(), MAX_SCANS));
        }
        var isLarge = size.width > target.width() || size.height > target.height();
        var image = WebpReader.isWebp(file)
                ? webp(file, isLarge, target)
                // Into an image with a palette, such as a GIF, Thumbnailator would draw only black.
                : fitted(Thumbnails.of(new InterruptibleInputStream(file)), isLarge, target);
        return new DecodedPicture(image, jpeg.isTruncated() ? List.of(CUT_OFF) : List.of());
    }

    private static BufferedImage webp(byte[] file, boolean isLarge, Target target) throws IOException {
        var reader = WebpReader.create();
        try (var stream = new MemoryCacheImageInputStream(new InterruptibleInputStream(file))) {
            reader.setInput(stream);
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

    /** The size that the header says, in pixels. */
    private Dimension size(byte[] file) throws IOException, UnusablePictureException {
        try (var stream = new MemoryCacheImageInputStream(new InterruptibleInputStream(file))) {
            var reader = WebpReader.isWebp(file) ? WebpReader.create() : reader(stream);
            try {
                reader.setInput(stream);
                return decodable(new Dimension(reader.getWidth(0), reader.getHeight(0)));
            } finally {
                reader.dispose();
            }
        }
    }

    private static ImageReader reader(ImageInputStream stream) throws IOException, UnusablePictureException {
        var readers = ImageIO.getImageReaders(stream);
        if (!readers.hasNext()) {
            throw new UnusablePictureException(NOT_SUPPORTED);
        }
        var reader = readers.next();
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            reader.dispose();
            throw new UnusablePictureException(NOT_SUPPORTED);
        }
        return reader;
    }

    private Dimension decodable(Dimension size) throws UnusablePictureException {
        if ((long) size.width * size.height > maxPixels) {
            throw new UnusablePictureException(
                    "has %d x %d pixels; the maximum is %,d in total".formatted(size.width, size.height, maxPixels));
        }
        return size;
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
