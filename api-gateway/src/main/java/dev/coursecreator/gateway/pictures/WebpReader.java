package dev.coursecreator.gateway.pictures;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import javax.imageio.ImageReader;

/** Recognizes and reads WebP files. Without ImageIO's registry, which does not find plug-ins in an executable jar. */
final class WebpReader {

    private static final int HEADER_LENGTH = 12;

    private WebpReader() {}

    static boolean isWebp(byte[] file) {
        return file.length > HEADER_LENGTH && isAt(0, "RIFF", file) && isAt(8, "WEBP", file);
    }

    private static boolean isAt(int offset, String name, byte[] file) {
        for (int i = 0; i < name.length(); i++) {
            if (file[offset + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static ImageReader create() throws IOException {
        return new WebPImageReaderSpi().createReaderInstance(null);
    }
}
