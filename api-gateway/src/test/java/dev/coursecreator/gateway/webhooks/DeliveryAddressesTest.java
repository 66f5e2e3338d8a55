package dev.coursecreator.gateway.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryAddressesTest {

    private final DeliveryAddresses addresses = new DeliveryAddresses(TestWebhooks.settings(false, List.of()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.1.2.3", "169.254.169.254",
                "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.168.1.1", "198.18.0.1", "224.0.0.1", "239.1.1.1",
                "255.255.255.255", "::", "::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "::10.0.0.1", "64:ff9b::a00:1",
                "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1", "2002:a00:1::", "3fff::1", "fc00::1",
                "fd00:ec2::254", "fe80::1", "fec0::1", "ff02::1"
            })
    void nothingIsDeliveredToNonPublicAddresses(String address) throws UnknownHostException {
        assertThat(addresses.allowed().allows(InetAddress.getByName(address))).isFalse();
        var host = address.contains(":") ? "[" + address + "]" : address;
        assertThat(addresses.objection("https://" + host + ":8443/hook")).contains("private address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "100.63.255.255", "172.32.0.1", "223.255.255.255", "2606:4700:4700::1111"})
    void publicAddressesAreAllowed(String address) throws UnknownHostException {
        assertThat(addresses.allowed().allows(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks.example.org",
                "//hooks.example.org",
                "ftp://hooks.example.org/",
                "file:///etc/passwd",
                "https://user:secret@hooks.example.org/",
                "https://hooks.example.org/#part",
                "https:///path",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://127.1/",
                "https://0177.0.0.1/",
                "https://hooks.example.org:99999/",
                "https://hooks.example.org:0/",
                "https://h ooks.example.org/",
                "https://localhost/",
                "https://LOCALHOST:8080/",
                "https://a.localhost/",
                "javascript:alert(1)",
                "https://[::ffff:127.0.0.1]/",
                "https://[fe80::1%eth0]/",
                "https://127.0.0.1@hooks.example.org/"
            })
    void nonPublicUrlsAreRefusedAtOnce(String url) {
        assertThat(addresses.objection(url)).startsWith("url must");
    }

    @Test
    void hostNamesAreAcceptedAndResolvedOnDelivery() {
        assertThat(addresses.objection("https://hooks.example.org/courses?team=a"))
                .isNull();
        assertThat(addresses.objection("http://hooks.example.org:8080")).isNull();
        assertThat(addresses.objection("https://" + "x".repeat(3000) + ".org")).contains("2000 characters");
    }

    @Test
    void anOperatorCanAllowNetworksOrAll() throws UnknownHostException {
        var some =
                new DeliveryAddresses(TestWebhooks.settings(false, List.of("10.1.0.0/16", "fd00:1::/32", "127.0.0.1")));
        assertThat(some.allowed().allows(InetAddress.getByName("10.1.255.1"))).isTrue();
        assertThat(some.allowed().allows(InetAddress.getByName("10.2.0.1"))).isFalse();
        assertThat(some.allowed().allows(InetAddress.getByName("fd00:1:2::1"))).isTrue();
        assertThat(some.allowed().allows(InetAddress.getByName("fd00:2::1"))).isFalse();
        assertThat(some.objection("http://localhost:9000/")).isNull();
        var all = new DeliveryAddresses(TestWebhooks.settings(true, List.of()));
        assertThat(all.allowed().allows(InetAddress.getByName("169.254.169.254")))
                .isTrue();
        assertThatThrownBy(() -> TestWebhooks.settings(false, List.of("10.0.0.0/33")))
                .hasMessageContaining("allowed-addresses");
        assertThatThrownBy(() -> TestWebhooks.settings(false, List.of("intranet")))
                .hasMessageContaining("'intranet'");
    }
}
