package dev.coursecreator.rest.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Resolves the host of a request once, and returns only allowed addresses. The client connects to one of exactly these, which
 * rules out DNS rebinding; the {@code Host} header and the certificate check still use the name.
 */
final class SafeDnsResolver implements DnsResolver {

    private static final Logger LOG = LoggerFactory.getLogger(SafeDnsResolver.class);

    private final DnsLookup lookup;
    private final AllowedAddresses addresses;
    private final Duration timeout;
    private final ExecutorService threads;

    SafeDnsResolver(DnsLookup lookup, AllowedAddresses addresses, Duration timeout, ExecutorService threads) {
        this.lookup = lookup;
        this.addresses = addresses;
        this.timeout = timeout;
        this.threads = threads;
    }

    /** All or none: a name with both a public and a private address is suspicious. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = find(host);
        for (var address : found) {
            if (!addresses.allows(address)) {
                LOG.debug(
                        "Refused to connect to {}: it resolves to {}, which is not allowed",
                        host,
                        address.getHostAddress());
                throw new AddressNotAllowedException();
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Runs on its own thread, because a lookup cannot be interrupted. */
    private InetAddress[] find(String host) throws UnknownHostException {
        var found = threads.submit(() -> lookup.addresses(host));
        try {
            return found.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UnknownHostException unknown ? unknown : unknown(host, e);
        } catch (TimeoutException e) {
            throw unknown(host, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(host, e);
        }
    }

    private static UnknownHostException unknown(String host, Exception reason) {
        var unknown = new UnknownHostException(host);
        unknown.initCause(reason);
        return unknown;
    }

    /** The host resolves to an address that is not allowed. */
    static final class AddressNotAllowedException extends UnknownHostException {

        private static final long serialVersionUID = 1L;
    }
}
