package dev.coursecreator.rest.limits;

import jakarta.servlet.ServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from. */
final class ClientNetwork {

    /** Of an IPv6 address: whoever has one has all that begin so. */
    private static final int NETWORK_BYTES = 8;

    private ClientNetwork() {}

    /** The network address; of IPv6 its network, of which every subscriber has at least one. */
    static String of(ServletRequest request) {
        var remote = request.getRemoteAddr();
        try {
            // Always an address, so no name is looked up.
            return InetAddress.getByName(remote) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : remote;
        } catch (UnknownHostException e) {
            return remote;
        }
    }
}
