package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.gateway.GatewayVersion;
import dev.coursecreator.gateway.webhooks.Attempt.Reply;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to addresses that clients have named: only to {@link CheckedAddresses checked} ones, without following
 * redirects, without a proxy, cookies or passwords, reading no more of the answer than is kept, and all within one time.
 */
final class PostingMessages implements AutoCloseable {

    /** How much of an answer is kept, in bytes. */
    static final int KEPT = 1024;

    private final Duration timeout;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("webhook-deadlines").daemon().factory());
    private final ExecutorService lookups = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("webhook-lookup-", 0).daemon().factory());
    private final CloseableHttpClient client;

    PostingMessages(Lookup lookup, DeliveryAddresses addresses, SSLContext tls, WebhookSettings settings) {
        this.timeout = settings.timeout();
        var limit = Timeout.of(timeout);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckedAddresses(lookup, addresses, timeout, lookups))
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(limit)
                        .setSocketTimeout(limit)
                        .build())
                .setDefaultSocketConfig(
                        SocketConfig.custom().setSoTimeout(limit).build())
                .setMaxConnTotal(settings.parallel())
                .setMaxConnPerRoute(settings.parallel())
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(limit)
                        .setResponseTimeout(limit)
                        .build())
                .setUserAgent("Course-Creator/" + GatewayVersion.NUMBER + " (webhooks)")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /** Posts JSON. Whatever goes wrong is in the reply. */
    Reply post(URI url, Map<String, String> headers, String json) {
        try {
            return send(url, headers, json);
        } catch (IllegalArgumentException e) {
            return Reply.none("Nothing can be sent to this address.");
        }
    }

    private Reply send(URI url, Map<String, String> headers, String json) {
        var request = new HttpPost(url);
        headers.forEach(request::setHeader);
        request.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
        var isLate = new AtomicBoolean();
        var deadline = deadlines.schedule(
                () -> {
                    isLate.set(true);
                    request.abort();
                },
                timeout.toMillis(),
                TimeUnit.MILLISECONDS);
        try (var response = client.executeOpen(HttpHost.create(url), request, null)) {
            var reply = read(response);
            // Closing alone would read the rest, however long it is.
            request.abort();
            return reply;
        } catch (IOException | RuntimeException e) {
            return isLate.get()
                    ? Reply.none("It did not answer within %d s.".formatted(timeout.toSeconds()))
                    : Reply.none(explain(e));
        } finally {
            deadline.cancel(false);
        }
    }

    private static Reply read(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        var body = "";
        if (entity != null && entity.getContent() != null) {
            // What is no text reads as such; the database takes any character but NUL.
            body = new String(entity.getContent().readNBytes(KEPT), StandardCharsets.UTF_8).replace('\0', ' ');
        }
        return new Reply(response.getCode(), body, null, retryAfter(response));
    }

    private static @Nullable Duration retryAfter(ClassicHttpResponse response) {
        var header = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        return header != null && header.getValue().matches("[0-9]{1,8}")
                ? Duration.ofSeconds(Long.parseLong(header.getValue()))
                : null;
    }

    private static String explain(Exception failure) {
        return switch (failure) {
            case CheckedAddresses.AddressRefused refused ->
                "The host stands for an address that nothing is delivered to.";
            case UnknownHostException unknown -> "The host could not be found.";
            case ConnectException refused -> "The connection was refused.";
            case SSLException tls -> "No secure connection: " + tls.getMessage();
            default -> "The connection broke: " + failure.getClass().getSimpleName();
        };
    }

    @Override
    public void close() throws IOException {
        client.close();
        deadlines.shutdownNow();
        lookups.shutdownNow();
    }
}
