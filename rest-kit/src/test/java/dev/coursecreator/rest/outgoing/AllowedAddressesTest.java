package dev.coursecreator.rest.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedAddressesTest {

    @Test
    void allowedNetworksMatchOnlyTheirOwnAddressFamily() throws UnknownHostException {
        var addresses = new AllowedAddresses(rules("fd00:1::/32", "fd00:1:2::/48", "10.1.0.0/16"));
        assertThat(addresses.allows(InetAddress.getByName("fd00:1:2::1"))).isTrue();
        assertThat(addresses.allows(InetAddress.getByName("253.0.0.1"))).isFalse();
        assertThat(addresses.allows(InetAddress.getByName("10.1.2.3"))).isTrue();
        assertThat(addresses.allows(InetAddress.getByName("a01::5"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"intranet", "10.0.0.0/33", "fd00::/129", "10.0.0.0/", "10.0.0.0/x", "10.0.0.0/8/9", "256.0.0.1"})
    void invalidNetworksAreRejectedWithTheSettingAndTheValue(String network) {
        assertThatThrownBy(() -> rules(network))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("course-creator.webhooks.allowed-addresses")
                .hasMessageContaining("'" + network + "'");
    }

    private static AddressRules rules(String... networks) {
        return new AddressRules("course-creator.webhooks", false, List.of(networks), List.of());
    }
}
