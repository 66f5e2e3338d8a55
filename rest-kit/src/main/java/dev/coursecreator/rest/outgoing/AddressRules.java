package dev.coursecreator.rest.outgoing;

import java.util.List;

/**
 * What the operator allows beside the Internet.
 *
 * @param settings where that is set, such as {@code course-creator.webhooks}
 * @param allowPrivateAddresses whether loopback, private, link-local and other addresses that are not the Internet's may be used
 * @param allowedAddresses networks that may be used although they are such, as 10.1.0.0/16
 * @param allowedPorts none for any
 */
public record AddressRules(
        String settings, boolean allowPrivateAddresses, List<String> allowedAddresses, List<Integer> allowedPorts) {

    public AddressRules {
        allowedAddresses = List.copyOf(allowedAddresses);
        allowedPorts = List.copyOf(allowedPorts);
        try {
            allowedAddresses.forEach(Network::parse);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(settings + ".allowed-addresses: " + e.getMessage(), e);
        }
    }
}
