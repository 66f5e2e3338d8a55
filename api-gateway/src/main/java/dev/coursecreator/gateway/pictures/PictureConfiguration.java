package dev.coursecreator.gateway.pictures;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.rest.outgoing.AllowedAddresses;
import dev.coursecreator.rest.outgoing.DnsLookup;
import dev.coursecreator.rest.outgoing.OutgoingRequests;
import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates what reads pictures from its settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PictureSettings.class)
class PictureConfiguration {

    @Bean(destroyMethod = "close")
    PictureFetcher pictureFetcher(PictureSettings settings, ArtifactStore artifacts) throws NoSuchAlgorithmException {
        return pictureFetcher(settings, artifacts, InetAddress::getAllByName);
    }

    @Bean
    UploadedPictures uploadedPictures(PictureSettings settings, ArtifactStore artifacts) {
        return new UploadedPictures(new PictureDecoder(settings.maxPixels()), new PictureStorage(artifacts));
    }

    @Bean
    ThemeFiles themeFiles(PictureSettings settings, ArtifactStore artifacts) {
        return new ThemeFiles(new PictureDecoder(settings.maxPixels()), new PictureStorage(artifacts));
    }

    static PictureFetcher pictureFetcher(PictureSettings settings, ArtifactStore artifacts, DnsLookup lookup)
            throws NoSuchAlgorithmException {
        var addresses = new AllowedAddresses(settings.addresses());
        var limits = new OutgoingRequests.Limits(settings.timeout(), settings.parallel());
        var requests = new OutgoingRequests("pictures", lookup, addresses, SSLContext.getDefault(), limits);
        return new PictureFetcher(
                new PictureDownloader(
                        requests, addresses, Math.toIntExact(settings.maxBytes().toBytes())),
                new PictureDecoder(settings.maxPixels()),
                new PictureStorage(artifacts),
                settings);
    }
}
