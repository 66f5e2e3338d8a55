package dev.coursecreator.gateway.pictures;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.script.CourseTheme.Logo;
import dev.coursecreator.rest.problem.ServiceUnavailableException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks and stores the files of a course's theme: its logo and its fonts. */
public final class ThemeFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ThemeFiles.class);

    private final PictureDecoder decoder;
    private final PictureStorage storage;

    ThemeFiles(PictureDecoder decoder, PictureStorage storage) {
        this.decoder = decoder;
        this.storage = storage;
    }

    /** Stores a logo; what is transparent stays so. */
    public Logo storeLogo(byte[] file) throws UnusablePictureException, InterruptedException {
        var picture = decoder.readLogo(file).image();
        try {
            return new Logo(storage.storeLogo(file, picture), picture.getWidth(), picture.getHeight());
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    /** Stores a font that was read before. */
    public Artifact storeFont(byte[] file) throws InterruptedException {
        try {
            return storage.storeFont(file);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private static ServiceUnavailableException unavailable(IOException e) {
        LOG.error("cannot write a file of a theme to the artifact store", e);
        return new ServiceUnavailableException("Files cannot be stored at the moment. Try again later.");
    }
}
