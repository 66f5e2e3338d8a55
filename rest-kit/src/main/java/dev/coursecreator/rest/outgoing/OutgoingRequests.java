package dev.coursecreator.rest.outgoing;

import dev.coursecreator.rest.ServiceVersion;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends requests to addresses that users have named: only to {@link SafeDnsResolver checked} ones, without following
 * redirects, without a proxy, cookies or passwords, reading no more of the answer than is wanted, and all within one time.
 */
public final class OutgoingRequests implements AutoCloseable {

    private final Duration timeout;
    private final ScheduledExecutorService deadlines;
    private final ExecutorService lookups;
    private final CloseableHttpClient client;

    /**
     * Puts what is needed together.
     *
     * @param purpose in a word, for those who are asked and for the names of threads
     */
    public OutgoingRequests(
            String purpose, DnsLookup lookup, AllowedAddresses addresses, SSLContext tls, Limits limits) {
        this.timeout = limits.timeout();
        this.deadlines = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(purpose + "-deadlines").daemon().factory());
        this.lookups = Executors.newCachedThreadPool(
                Thread.ofPlatform().name(purpose + "-lookup-", 0).daemon().factory());
        var limit = Timeout.of(timeout);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new SafeDnsResolver(lookup, addresses, timeout, lookups))
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(limit)
                        .setSocketTimeout(limit)
                        .build())
                .setDefaultSocketConfig(
                        SocketConfig.custom().setSoTimeout(limit).build())
                .setMaxConnTotal(limits.parallel())
                .setMaxConnPerRoute(limits.parallel())
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(limit)
                        .setResponseTimeout(limit)
                        .build())
                .setUserAgent("Course-Creator/" + ServiceVersion.NUMBER + " (" + purpose + ")")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /**
     * What the reader makes of the answer.
     *
     * @throws NoResponseException if none came in time, or it could not be read
     */
    public <T> T send(HttpUriRequestBase request, Reader<T> reader) throws NoResponseException {
        var isLate = new AtomicBoolean();
        var deadline = deadlines.schedule(
                () -> {
                    isLate.set(true);
                    request.abort();
                },
                timeout.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            var response = client.executeOpen(HttpHost.create(request.getUri()), request, null);
            try {
                return reader.read(response);
            } finally {
                // Closing alone would read the rest, however long it is; what comes of it then does not matter.
                request.abort();
                Closer.closeQuietly(response);
            }
        } catch (IllegalArgumentException | URISyntaxException e) {
            throw new NoResponseException("Nothing can be sent to this address.", e);
        } catch (IOException | RuntimeException e) {
            throw new NoResponseException(
                    isLate.get() ? "It did not answer within %d s.".formatted(timeout.toSeconds()) : explain(e), e);
        } finally {
            deadline.cancel(false);
        }
    }

    private static String explain(Exception failure) {
        return switch (failure) {
            case SafeDnsResolver.AddressRefused refused ->
                "The host stands for an address that nothing may be sent to.";
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

    /**
     * How long and how many.
     *
     * @param timeout for all of a request, from the look-up of the host to the end of the answer
     * @param parallel how many at once
     */
    public record Limits(Duration timeout, int parallel) {}

    /** Takes from an answer what is wanted of it. */
    @FunctionalInterface
    public interface Reader<T> {

        T read(ClassicHttpResponse response) throws IOException;
    }
}
