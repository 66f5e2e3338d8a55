package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.gateway.webhooks.Attempt.Reply;
import dev.coursecreator.rest.outgoing.DnsLookup;
import dev.coursecreator.rest.outgoing.NoResponseException;
import dev.coursecreator.rest.outgoing.OutgoingRequests;
import dev.coursecreator.rest.outgoing.OutgoingRequests.Limits;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;

/** Posts messages to endpoints, and reads only the beginning of the response. */
final class WebhookClient implements AutoCloseable {

    /** The stored part of a response body, in bytes. */
    static final int MAX_BODY_BYTES = 1024;

    private final OutgoingRequests requests;

    WebhookClient(DnsLookup lookup, DeliveryAddresses addresses, SSLContext tls, WebhookSettings settings) {
        this.requests = new OutgoingRequests(
                "webhooks", lookup, addresses.allowed(), tls, new Limits(settings.timeout(), settings.parallel()));
    }

    /** Posts JSON. Failures are returned in the reply. */
    Reply post(URI url, Map<String, String> headers, String json) {
        var request = new HttpPost(url);
        headers.forEach(request::setHeader);
        request.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
        try {
            return requests.send(request, WebhookClient::read);
        } catch (NoResponseException e) {
            return Reply.none(String.valueOf(e.getMessage()));
        }
    }

    private static Reply read(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        var body = "";
        if (entity != null && entity.getContent() != null) {
            // Malformed text is replaced; the database accepts any character except NUL.
            body = new String(entity.getContent().readNBytes(MAX_BODY_BYTES), StandardCharsets.UTF_8)
                    .replace('\0', ' ');
        }
        return new Reply(response.getCode(), body, null, retryAfter(response));
    }

    private static @Nullable Duration retryAfter(ClassicHttpResponse response) {
        var header = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        return header != null && header.getValue().matches("[0-9]{1,8}")
                ? Duration.ofSeconds(Long.parseLong(header.getValue()))
                : null;
    }

    @Override
    public void close() throws IOException {
        requests.close();
    }
}
