package dev.coursecreator.gateway.pictures;

import dev.coursecreator.rest.outgoing.AllowedAddresses;
import dev.coursecreator.rest.outgoing.NoResponseException;
import dev.coursecreator.rest.outgoing.OutgoingRequests;
import java.io.IOException;
import java.util.Locale;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;

/** Fetches the file of a picture, if it may be fetched and is not too large. */
final class PictureDownloader implements AutoCloseable {

    private static final String WANTED = "image/png, image/jpeg, image/gif";

    private final OutgoingRequests requests;
    private final AllowedAddresses addresses;
    private final int mostBytes;

    PictureDownloader(OutgoingRequests requests, AllowedAddresses addresses, int mostBytes) {
        this.requests = requests;
        this.addresses = addresses;
        this.mostBytes = mostBytes;
    }

    byte[] download(String url) throws UnusablePictureException {
        var objection = addresses.objection(url);
        if (objection != null) {
            throw new UnusablePictureException(
                    "has an address that can't be used: it " + objection.replaceFirst("\\.$", ""));
        }
        var request = new HttpGet(url);
        request.setHeader(HttpHeaders.ACCEPT, WANTED);
        try {
            return require(requests.send(request, this::read));
        } catch (NoResponseException e) {
            throw new UnusablePictureException(
                    "could not be fetched: " + String.valueOf(e.getMessage()).replaceFirst("\\.$", ""), e);
        }
    }

    private Answer read(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        var isThere = entity != null && entity.getContent() != null;
        return new Answer(response.getCode(), isThere ? entity.getContent().readNBytes(mostBytes + 1) : new byte[0]);
    }

    private byte[] require(Answer answer) throws UnusablePictureException {
        if (answer.status() / 100 == 3) {
            throw new UnusablePictureException(
                    "has moved (%d); name the address that its own leads to".formatted(answer.status()));
        }
        if (answer.status() != 200) {
            throw new UnusablePictureException("could not be fetched: its server answered " + answer.status());
        }
        if (answer.body().length > mostBytes) {
            throw new UnusablePictureException(
                    String.format(Locale.ROOT, "is too large: its file may have %,d bytes", mostBytes));
        }
        return answer.body();
    }

    private record Answer(int status, byte[] body) {}

    @Override
    public void close() throws IOException {
        requests.close();
    }
}
