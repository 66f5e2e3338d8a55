package dev.coursecreator.gateway.pictures;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.rest.outgoing.DnsLookup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import org.springframework.util.unit.DataSize;

/** Creates picture fetchers for tests. */
public final class TestPictures {

    static final List<String> LOOPBACK = List.of("127.0.0.1");

    private TestPictures() {}

    /** With the default setting: fetching is disabled. */
    public static PictureFetcher disabled(Path folder) {
        try {
            return fetcher(settings(false, List.of(), Duration.ofSeconds(1)), new LocalArtifactStore(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pictures sent with a course, stored in the folder. */
    public static UploadedPictures sent(Path folder) {
        try {
            return new UploadedPictures(decoder(), new PictureStorage(new LocalArtifactStore(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Logos and fonts, stored in the folder. */
    public static ThemeFiles themeFiles(Path folder) {
        try {
            return new ThemeFiles(decoder(), new PictureStorage(new LocalArtifactStore(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PictureDecoder decoder() {
        return new PictureDecoder(new DecodingMemory(4_000_000));
    }

    static PictureFetcher fetcher(PictureSettings settings, ArtifactStore artifacts) {
        return fetcher(settings, artifacts, InetAddress::getAllByName);
    }

    static PictureFetcher fetcher(PictureSettings settings, ArtifactStore artifacts, DnsLookup lookup) {
        try {
            return PictureConfiguration.pictureFetcher(settings, decoder(), artifacts, lookup);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static PictureSettings settings(boolean remote, List<String> allowed, Duration timeout) {
        return settings(remote, allowed, timeout, Duration.ofMinutes(1));
    }

    static PictureSettings settings(boolean remote, List<String> allowed, Duration timeout, Duration timeoutPerCourse) {
        return new PictureSettings(
                remote,
                false,
                allowed,
                List.of(),
                timeout,
                timeoutPerCourse,
                DataSize.ofKilobytes(200),
                4_000_000,
                5,
                8,
                2);
    }
}
