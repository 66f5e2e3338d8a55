package dev.coursecreator.gateway.pictures;

import dev.coursecreator.rest.outgoing.AllowedAddresses;
import dev.coursecreator.rest.outgoing.NoResponseException;
import dev.coursecreator.rest.outgoing.OutgoingRequests;
import java.io.IOException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;

/** Downloads an image file, subject to the address rules and the size limit. */
final class PictureDownloader implements AutoCloseable {

    private static final String ACCEPTED_TYPES = "image/png, image/jpeg, image/gif, image/webp, image/svg+xml";

    private final OutgoingRequests requests;
    private final AllowedAddresses addresses;
    private final int maxBytes;

    PictureDownloader(OutgoingRequests requests, AllowedAddresses addresses, int maxBytes) {
        this.requests = requests;
        this.addresses = addresses;
        this.maxBytes = maxBytes;
    }

    byte[] download(String url) throws UnusablePictureException {
        var objection = addresses.objection(url);
        if (objection != null) {
            throw new UnusablePictureException(
                    "has a URL that is not allowed: it " + objection.replaceFirst("\\.$", ""));
        }
        var request = new HttpGet(url);
        request.setHeader(HttpHeaders.ACCEPT, ACCEPTED_TYPES);
        try {
            return require(requests.send(request, this::read));
        } catch (NoResponseException e) {
            throw new UnusablePictureException(
                    "could not be fetched: " + String.valueOf(e.getMessage()).replaceFirst("\\.$", ""), e);
        }
    }

    private Response read(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        var hasContent = entity != null && entity.getContent() != null;
        return new Response(
                response.getCode(), hasContent ? entity.getContent().readNBytes(maxBytes + 1) : new byte[0]);
    }

    private byte[] require(Response response) throws UnusablePictureException {
        if (response.status() / 100 == 3) {
            throw new UnusablePictureException(
                    "has moved (%d); use the URL that it redirects to".formatted(response.status()));
        }
        if (response.status() != 200) {
            throw new UnusablePictureException("could not be fetched: the server responded with " + response.status());
        }
        if (response.body().length > maxBytes) {
            throw new UnusablePictureException("is too large: the maximum is %,d bytes".formatted(maxBytes));
        }
        return response.body();
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Response(int status, byte[] body) {}

    @Override
    public void close() throws IOException {
        requests.close();
    }
}
