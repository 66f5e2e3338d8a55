package dev.coursecreator.gateway.files;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.artifacts.PresignedUrls;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The origin that media players are redirected to, for the content security policy of a page that contains one. */
@Component
public final class MediaOrigin {

    /** The origin of a link does not depend on the artifact. */
    private static final Artifact ANY = new Artifact(new ArtifactKey("0".repeat(64)), ArtifactType.MP4, 1);

    private final ArtifactStore store;
    private final S3DeliverySettings settings;

    MediaOrigin(ArtifactStore store, S3DeliverySettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /** Such as {@code https://bucket.s3.example.org}; empty if the gateway serves all files itself. */
    public Optional<String> origin() {
        if (settings.redirect() && store instanceof PresignedUrls links) {
            var url = links.presignedUrl(ANY, "inline", Duration.ofMinutes(1));
            return Optional.of(url.getScheme() + "://" + url.getRawAuthority());
        }
        return Optional.empty();
    }
}
