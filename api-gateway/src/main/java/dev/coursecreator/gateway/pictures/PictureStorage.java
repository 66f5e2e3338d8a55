package dev.coursecreator.gateway.pictures;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.markdown.picture.FetchedPicture;
import dev.coursecreator.model.artifact.Artifact;
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

/** Stores pictures, logos and fonts in the artifact store. The key is a hash of the original file, so the same file is stored once. */
final class PictureStorage {

    /** Parts of the keys; increase them when the decoder's output changes. */
    private static final String PICTURE = "picture/1\n";

    private static final String LOGO = "logo/1\n";
    private static final String FONT = "font/1\n";

    private final ArtifactStore artifacts;

    PictureStorage(ArtifactStore artifacts) {
        this.artifacts = artifacts;
    }

    FetchedPicture store(byte[] file, DecodedPicture decoded) throws IOException, InterruptedException {
        var picture = decoded.image();
        var image = store(key(PICTURE, file), ArtifactType.PNG, path -> write(picture, path));
        return new FetchedPicture(image, picture.getWidth(), picture.getHeight(), decoded.remarks());
    }

    Artifact storeLogo(byte[] file, BufferedImage picture) throws IOException, InterruptedException {
        return store(key(LOGO, file), ArtifactType.PNG, path -> write(picture, path));
    }

    /** Stores a font file as it is. */
    Artifact storeFont(byte[] file) throws IOException, InterruptedException {
        return store(key(FONT, file), ArtifactType.FONT, path -> Files.write(path, file));
    }

    private Artifact store(ArtifactKey key, ArtifactType type, ArtifactStore.Writer<IOException> writing)
            throws IOException, InterruptedException {
        var found = artifacts.find(key, type);
        return found.isPresent() ? found.get() : artifacts.write(key, type, writing);
    }

    private static void write(BufferedImage picture, Path path) throws IOException {
        try (var stream = Files.newOutputStream(path);
                var memory = new MemoryCacheImageOutputStream(stream)) {
            ImageIO.write(picture, "png", memory);
        }
    }

    private static ArtifactKey key(String version, byte[] file) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(version.getBytes(StandardCharsets.US_ASCII));
            return new ArtifactKey(HexFormat.of().formatHex(digest.digest(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
