package dev.coursecreator.rest.outgoing;

import java.util.List;
import org.springframework.security.util.matcher.InetAddressMatchers;

/**
 * The addresses and ports that the operator allows.
 *
 * @param settings prefix of the setting keys, such as {@code course-creator.webhooks}
 * @param allowPrivateAddresses whether loopback, private, link-local and other non-public addresses are allowed
 * @param allowedAddresses non-public addresses and networks that are allowed nevertheless, such as 10.1.0.0/16
 * @param allowedPorts empty for any
 */
public record AddressRules(
        String settings, boolean allowPrivateAddresses, List<String> allowedAddresses, List<Integer> allowedPorts) {

    public AddressRules {
        allowedAddresses = List.copyOf(allowedAddresses);
        allowedPorts = List.copyOf(allowedPorts);
        for (var network : allowedAddresses) {
            try {
                InetAddressMatchers.fromIpAddress(network);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        settings + ".allowed-addresses must be addresses or networks such as 10.1.0.0/16 but has '"
                                + network + "'",
                        e);
            }
        }
    }
}
