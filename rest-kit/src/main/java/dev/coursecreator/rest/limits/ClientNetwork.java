package dev.coursecreator.rest.limits;

import jakarta.servlet.ServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** The network that a request comes from. */
final class ClientNetwork {

    /** Length of an IPv6 network: a subscriber gets at least a /64. */
    private static final int NETWORK_BYTES = 8;

    private ClientNetwork() {}

    /** The IPv4 address, or the /64 network of the IPv6 address. */
    static String of(ServletRequest request) {
        var remote = request.getRemoteAddr();
        try {
            // Always an IP address: no DNS lookup.
            return InetAddress.getByName(remote) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : remote;
        } catch (UnknownHostException e) {
            return remote;
        }
    }
}
