package dev.coursecreator.rest.outgoing;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;

/**
 * Decides where requests to user-supplied URLs may go: by http or https to public addresses, and to what the operator allows.
 * By the registries of special-purpose addresses (RFC 6890 and its successors). Of IPv6 only global unicast is public,
 * without the ranges that embed IPv4 addresses (6to4, Teredo; NAT64 and IPv4-mapped are not global unicast).
 */
public final class AllowedAddresses {

    private static final int MAX_URL_LENGTH = 2000;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private static final List<InetAddressMatcher> SPECIAL_V4 = networks(List.of(
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
            "240.0.0.0/4"));

    private static final InetAddressMatcher GLOBAL_V6 = InetAddressMatchers.fromIpAddress("2000::/3");
    private static final List<InetAddressMatcher> SPECIAL_V6 =
            networks(List.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "2620:4f:8000::/48"));

    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final Pattern DOTTED_DECIMAL = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");
    private static final Pattern NUMBER = Pattern.compile("(.*\\.)?(0[xX][0-9a-fA-F]*|[0-9]+)\\.?");

    private final AddressRules rules;
    private final List<InetAddressMatcher> allowedV4;
    private final List<InetAddressMatcher> allowedV6;

    public AllowedAddresses(AddressRules rules) {
        this.rules = rules;
        // The matchers ignore the address family: fd00::/16 would match 253.0.0.1.
        this.allowedV4 = networks(rules.allowedAddresses().stream()
                .filter(network -> !network.contains(":"))
                .toList());
        this.allowedV6 = networks(rules.allowedAddresses().stream()
                .filter(network -> network.contains(":"))
                .toList());
    }

    private static List<InetAddressMatcher> networks(List<String> notations) {
        return notations.stream().map(InetAddressMatchers::fromIpAddress).toList();
    }

    /** Whether a connection to the address is allowed. */
    public boolean allows(InetAddress address) {
        var isV6 = address instanceof Inet6Address;
        return rules.allowPrivateAddresses()
                || isIn(isV6 ? allowedV6 : allowedV4, address)
                || (isV6 ? GLOBAL_V6.matches(address) && !isIn(SPECIAL_V6, address) : !isIn(SPECIAL_V4, address));
    }

    private static boolean isIn(List<InetAddressMatcher> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.matches(address));
    }

    /** The error of a URL as a sentence without its subject, such as "must have no fragment (#...)."; null if the URL is allowed. */
    public @Nullable String objection(String text) {
        try {
            return text.length() > MAX_URL_LENGTH
                    ? "must have at most " + MAX_URL_LENGTH + " characters."
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
            return "must not contain a user or password.";
        }
        if (url.getRawFragment() != null) {
            return "must have no fragment (#...).";
        }
        if (!allowsPort(url)) {
            return "must have one of the ports "
                    + String.join(
                            ", ",
                            rules.allowedPorts().stream().map(String::valueOf).toList())
                    + ".";
        }
        return isForbidden(host.replaceAll("^\\[|]$", ""))
                ? "must not lead to a private address; the operator can allow addresses with " + rules.settings()
                        + ".allowed-addresses."
                : null;
    }

    private boolean allowsPort(URI url) {
        var standard = "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
        var port = url.getPort() == -1 ? standard : url.getPort();
        return port > 0
                && port <= 65_535
                && (rules.allowedPorts().isEmpty() || rules.allowedPorts().contains(port));
    }

    /** Host names are resolved when a request is sent, as their addresses may change. */
    private boolean isForbidden(String host) {
        var isLocalhost = host.equalsIgnoreCase("localhost")
                || host.toLowerCase(Locale.ROOT).endsWith(".localhost");
        if (isObfuscatedV4(host) || host.contains("%")) {
            return true;
        }
        if (!isLocalhost && !LITERAL.matcher(host).matches()) {
            return false;
        }
        try {
            return !allows(InetAddress.getByName(isLocalhost ? "127.0.0.1" : host));
        } catch (UnknownHostException e) {
            return true;
        }
    }

    /** Whether some programs read the host as an IPv4 address that is not dotted decimal, such as 0x7f000001 or 127.1. */
    private static boolean isObfuscatedV4(String host) {
        return NUMBER.matcher(host).matches() && !DOTTED_DECIMAL.matcher(host).matches();
    }
}
