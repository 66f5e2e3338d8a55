package dev.coursecreator.rest.outgoing;

import dev.coursecreator.rest.ServiceVersion;
import java.io.IOException;
import java.io.InterruptedIOException;
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
 * Sends HTTP requests to user-supplied URLs: only to {@link SafeDnsResolver checked} addresses; without redirects, proxies,
 * cookies or credentials; never reading more of the response than needed; with one timeout for the whole exchange.
 */
public final class OutgoingRequests implements AutoCloseable {

    private final Duration timeout;
    private final ScheduledExecutorService deadlines;
    private final ExecutorService lookups;
    private final CloseableHttpClient client;

    /**
     * Creates the client.
     *
     * @param purpose one word for the {@code User-Agent} and the thread names
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
     * Sends the request and returns what the reader makes of the response.
     *
     * @throws NoResponseException if there was no response in time, or it could not be read
     */
    public <T> T send(HttpUriRequestBase request, Reader<T> reader) throws NoResponseException {
        var isTimedOut = new AtomicBoolean();
        var deadline = deadlines.schedule(
                () -> {
                    isTimedOut.set(true);
                    request.abort();
                },
                timeout.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            var response = client.executeOpen(HttpHost.create(request.getUri()), request, null);
            try {
                return reader.read(response);
            } finally {
                // Closing alone would read the rest of the response, however long it is.
                request.abort();
                Closer.closeQuietly(response);
            }
        } catch (IllegalArgumentException | URISyntaxException e) {
            throw new NoResponseException("No request can be sent to this URL.", e);
        } catch (IOException | RuntimeException e) {
            // A timeout of the socket may come before that of the whole exchange.
            throw new NoResponseException(
                    isTimedOut.get() || e instanceof InterruptedIOException
                            ? "There was no response within %d s.".formatted(timeout.toSeconds())
                            : explain(e),
                    e);
        } finally {
            deadline.cancel(false);
        }
    }

    private static String explain(Exception failure) {
        return switch (failure) {
            case SafeDnsResolver.AddressNotAllowedException refused ->
                "The host resolves to an address that is not allowed.";
            case UnknownHostException unknown -> "The host could not be found.";
            case ConnectException refused -> "The connection was refused.";
            case SSLException tls -> "TLS failed: " + withoutExceptionNames(String.valueOf(tls.getMessage()));
            default -> "The connection failed, or was closed before the whole response was received.";
        };
    }

    /** The JDK puts the names of the causes before the reason. */
    private static String withoutExceptionNames(String message) {
        var name = message.lastIndexOf("Exception: ");
        return name < 0 ? message : message.substring(name + "Exception: ".length());
    }

    @Override
    public void close() throws IOException {
        client.close();
        deadlines.shutdownNow();
        lookups.shutdownNow();
    }

    /**
     * Limits of the client.
     *
     * @param timeout for the whole exchange, from the DNS lookup to the end of the response
     * @param parallel maximum number of concurrent requests
     */
    public record Limits(Duration timeout, int parallel) {}

    /** Reads a response. */
    @FunctionalInterface
    public interface Reader<T> {

        T read(ClassicHttpResponse response) throws IOException;
    }
}
