package dev.coursecreator.gateway.pictures;

import dev.coursecreator.markdown.picture.FetchedPicture;
import dev.coursecreator.markdown.picture.PictureReference;
import dev.coursecreator.rest.problem.InvalidInputException;
import dev.coursecreator.rest.problem.InvalidInputException.Violation;
import dev.coursecreator.rest.problem.ServiceUnavailableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks and stores the pictures that were sent with a course, or fails with all violations. */
public final class UploadedPictures {

    private static final Logger LOG = LoggerFactory.getLogger(UploadedPictures.class);

    private final PictureDecoder decoder;
    private final PictureStorage storage;

    UploadedPictures(PictureDecoder decoder, PictureStorage storage) {
        this.decoder = decoder;
        this.storage = storage;
    }

    /**
     * Stores the pictures that the Markdown names.
     *
     * @param files the content by path
     * @return the pictures by path
     * @throws InvalidInputException with one violation for each picture that cannot be used, with its line
     */
    public Map<String, FetchedPicture> store(List<PictureReference> named, Function<String, byte[]> files)
            throws InterruptedException {
        var first = new LinkedHashMap<String, PictureReference>();
        named.forEach(picture -> first.putIfAbsent(picture.url(), picture));
        var stored = new LinkedHashMap<String, FetchedPicture>();
        var violations = new ArrayList<Violation>();
        for (var picture : first.values()) {
            try {
                var file = files.apply(picture.url());
                stored.put(picture.url(), storage.store(file, decoder.read(file)));
            } catch (UnusablePictureException e) {
                violations.add(PictureViolation.of(picture, String.valueOf(e.getMessage())));
            } catch (IOException e) {
                LOG.error("cannot write a picture to the artifact store", e);
                throw new ServiceUnavailableException("Pictures cannot be stored at the moment. Try again later.");
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidInputException(violations);
        }
        return stored;
    }
}
