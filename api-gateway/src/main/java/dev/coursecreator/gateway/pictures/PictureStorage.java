package dev.coursecreator.gateway.pictures;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.markdown.FetchedPicture;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Stores pictures in the artifact store. The key is a hash of the original file, so the same file is stored once. */
final class PictureStorage {

    /** Part of the key; increase it when the decoder's output changes. */
    private static final String VERSION = "picture/1\n";

    private final ArtifactStore artifacts;

    PictureStorage(ArtifactStore artifacts) {
        this.artifacts = artifacts;
    }

    FetchedPicture store(byte[] file, DecodedPicture decoded) throws IOException, InterruptedException {
        var picture = decoded.image();
        var key = key(file);
        var found = artifacts.find(key, ArtifactType.PNG);
        var image = found.isPresent()
                ? found.get()
                : artifacts.<IOException>write(key, ArtifactType.PNG, path -> write(picture, path));
        return new FetchedPicture(image, picture.getWidth(), picture.getHeight(), decoded.remarks());
    }

    private static void write(BufferedImage picture, Path path) throws IOException {
        try (var stream = Files.newOutputStream(path);
                var memory = new MemoryCacheImageOutputStream(stream)) {
            ImageIO.write(picture, "png", memory);
        }
    }

    private static ArtifactKey key(byte[] file) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(VERSION.getBytes(StandardCharsets.US_ASCII));
            return new ArtifactKey(HexFormat.of().formatHex(digest.digest(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
