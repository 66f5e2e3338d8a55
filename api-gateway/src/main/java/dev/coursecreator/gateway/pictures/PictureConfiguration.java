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
    PictureFetcher pictureFetcher(PictureSettings settings, PictureDecoder decoder, ArtifactStore artifacts)
            throws NoSuchAlgorithmException {
        return pictureFetcher(settings, decoder, artifacts, InetAddress::getAllByName);
    }

    @Bean
    PictureDecoder pictureDecoder(PictureSettings settings) {
        return new PictureDecoder(new DecodingMemory(settings.maxPixels()));
    }

    @Bean
    UploadedPictures uploadedPictures(PictureDecoder decoder, ArtifactStore artifacts) {
        return new UploadedPictures(decoder, new PictureStorage(artifacts));
    }

    @Bean
    ThemeFiles themeFiles(PictureDecoder decoder, ArtifactStore artifacts) {
        return new ThemeFiles(decoder, new PictureStorage(artifacts));
    }

    static PictureFetcher pictureFetcher(
            PictureSettings settings, PictureDecoder decoder, ArtifactStore artifacts, DnsLookup lookup)
            throws NoSuchAlgorithmException {
        var addresses = new AllowedAddresses(settings.addresses());
        var limits = new OutgoingRequests.Limits(settings.timeout(), settings.parallel());
        var requests = new OutgoingRequests("pictures", lookup, addresses, SSLContext.getDefault(), limits);
        return new PictureFetcher(
                new PictureDownloader(
                        requests, addresses, Math.toIntExact(settings.maxBytes().toBytes())),
                decoder,
                new PictureStorage(artifacts),
                settings);
    }
}
