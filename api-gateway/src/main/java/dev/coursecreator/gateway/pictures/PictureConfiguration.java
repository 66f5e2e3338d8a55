package dev.coursecreator.gateway.pictures;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.rest.outgoing.AllowedAddresses;
import dev.coursecreator.rest.outgoing.Lookup;
import dev.coursecreator.rest.outgoing.OutgoingRequests;
import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the fetching of pictures together with what it is configured by. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PictureSettings.class)
class PictureConfiguration {

    @Bean(destroyMethod = "close")
    FetchingPictures fetchingPictures(PictureSettings settings, ArtifactStore artifacts)
            throws NoSuchAlgorithmException {
        return fetching(settings, artifacts, InetAddress::getAllByName);
    }

    static FetchingPictures fetching(PictureSettings settings, ArtifactStore artifacts, Lookup lookup)
            throws NoSuchAlgorithmException {
        var addresses = new AllowedAddresses(settings.addresses());
        var limits = new OutgoingRequests.Limits(settings.timeout(), settings.parallel());
        var requests = new OutgoingRequests("pictures", lookup, addresses, SSLContext.getDefault(), limits);
        return new FetchingPictures(
                new DownloadingPictures(
                        requests,
                        addresses,
                        Math.toIntExact(settings.mostBytes().toBytes())),
                new ReadingPictures(settings.mostPixels()),
                new KeepingPictures(artifacts),
                settings);
    }
}
