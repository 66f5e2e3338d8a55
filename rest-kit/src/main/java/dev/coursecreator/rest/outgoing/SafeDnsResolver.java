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
 * Looks the host of a request up, once, and hands the client only addresses that may be connected to. The client connects to
 * one of exactly these, so that it does not help to change what the name stands for in between; the name remains in the
 * request and in what the certificate must be for.
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

    /** All or none: a name that stands for a private address beside a public one is up to something. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = find(host);
        for (var address : found) {
            if (!addresses.allows(address)) {
                LOG.debug("Nothing is sent to {}: it stands for {}", host, address.getHostAddress());
                throw new AddressRefused();
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** A look-up can't be interrupted, so it has a thread of its own. */
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

    /** The host stands for an address that nothing may be sent to. */
    static final class AddressRefused extends UnknownHostException {

        private static final long serialVersionUID = 1L;
    }
}
