package dev.coursecreator.rest.outgoing;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where requests may go that users ask for: to the Internet by http or https, and to what the operator allows. By the registries of special
 * addresses (RFC 6890 and its successors); of IPv6 only what is global unicast, without those that have an IPv4 address
 * within (6to4, Teredo; NAT64 and IPv4-mapped are no global unicast).
 */
public final class AllowedAddresses {

    private static final int LONGEST_URL = 2000;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private static final List<Network> SPECIAL_V4 = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    private static final Network GLOBAL_V6 = Network.parse("2000::/3");
    private static final List<Network> SPECIAL_V6 =
            networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "2620:4f:8000::/48");

    private final AddressRules rules;
    private final List<Network> allowed;

    public AllowedAddresses(AddressRules rules) {
        this.rules = rules;
        this.allowed = rules.allowedAddresses().stream().map(Network::parse).toList();
    }

    private static List<Network> networks(String... notations) {
        return Stream.of(notations).map(Network::parse).toList();
    }

    /** Whether a connection may be made to it. */
    public boolean allows(InetAddress address) {
        return rules.allowPrivateAddresses()
                || isPublic(address)
                || allowed.stream().anyMatch(network -> network.contains(address));
    }

    private static boolean isPublic(InetAddress address) {
        return address instanceof Inet6Address
                ? GLOBAL_V6.contains(address) && SPECIAL_V6.stream().noneMatch(network -> network.contains(address))
                : SPECIAL_V4.stream().noneMatch(network -> network.contains(address));
    }

    /** What is wrong with a URL, as a sentence without its subject, such as "must have no part after #."; null if nothing is. */
    public @Nullable String objection(String text) {
        try {
            return text.length() > LONGEST_URL
                    ? "must have at most " + LONGEST_URL + " characters."
                    : objection(new URI(text));
        } catch (URISyntaxException e) {
            return "must be a URL such as https://example.org/path.";
        }
    }

    private @Nullable String objection(URI url) {
        var host = url.getHost();
        if (url.getScheme() == null || !SCHEMES.contains(url.getScheme().toLowerCase(Locale.ROOT)) || host == null) {
            return "must be a URL such as https://example.org/path.";
        }
        if (url.getRawUserInfo() != null) {
            return "must have no user or password in it.";
        }
        if (url.getRawFragment() != null) {
            return "must have no part after #.";
        }
        if (!allowsPort(url)) {
            return "must have one of the ports "
                    + String.join(
                            ", ",
                            rules.allowedPorts().stream().map(String::valueOf).toList())
                    + ".";
        }
        return isRefused(host.replaceAll("^\\[|]$", ""))
                ? "must lead to the Internet, not to a private address; the operator can allow some with "
                        + rules.settings() + ".allowed-addresses."
                : null;
    }

    private boolean allowsPort(URI url) {
        var standard = "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
        var port = url.getPort() == -1 ? standard : url.getPort();
        return port > 0
                && port <= 65_535
                && (rules.allowedPorts().isEmpty() || rules.allowedPorts().contains(port));
    }

    /** Names are looked up when something is sent: what they stand for may change. */
    private boolean isRefused(String host) {
        var isHere = host.equalsIgnoreCase("localhost")
                || host.toLowerCase(Locale.ROOT).endsWith(".localhost");
        if (Network.isOddNumber(host) || host.contains("%")) {
            return true;
        }
        if (!isHere && !Network.isLiteral(host)) {
            return false;
        }
        try {
            return !allows(InetAddress.getByName(isHere ? "127.0.0.1" : host));
        } catch (UnknownHostException e) {
            return true;
        }
    }
}
