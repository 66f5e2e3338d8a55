package dev.coursecreator.gateway.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.rest.outgoing.DnsLookup;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection goes to the address that was checked; the certificate must be that of the host that was named. */
class WebhookClientTlsTest {

    private static final String HOST = "hooks.example.org";
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    static Path folder;

    private static SSLContext ofTheHost;
    private static WebhookReceiver receiver;

    @BeforeAll
    static void open() throws Exception {
        ofTheHost = contextWithACertificateFor(HOST);
        receiver = new WebhookReceiver(ofTheHost);
    }

    @AfterAll
    static void close() {
        receiver.close();
    }

    @Test
    void aCertificateOfTheHostIsAccepted() throws Exception {
        var reply = post(HOST, ofTheHost);
        assertThat(reply.error()).isNull();
        assertThat(reply.status()).isEqualTo(204);
        assertThat(receiver.next().header("host")).isEqualTo(HOST + ":" + receiver.port());
    }

    @Test
    void aCertificateOfAnotherHostIsRefused() throws Exception {
        var reply = post("other.example.org", ofTheHost);
        assertThat(reply.status()).isNull();
        assertThat(reply.error()).startsWith("TLS failed: ").contains("other.example.org");
        assertThat(receiver.waiting()).isZero();
    }

    @Test
    void anUntrustedCertificateIsRefused() throws Exception {
        var reply = post(HOST, SSLContext.getDefault());
        assertThat(reply.status()).isNull();
        assertThat(reply.error()).startsWith("TLS failed: ");
        assertThat(receiver.waiting()).isZero();
    }

    private static Attempt.Reply post(String host, SSLContext trusting) throws Exception {
        var settings = TestWebhooks.settings(false, List.of("127.0.0.1"), Duration.ofSeconds(60));
        DnsLookup lookup = name -> new InetAddress[] {InetAddress.getByName("127.0.0.1")};
        try (var posting = new WebhookClient(lookup, new DeliveryAddresses(settings), trusting, settings)) {
            return posting.post(URI.create("https://" + host + ":" + receiver.port() + "/hook"), Map.of(), "{}");
        }
    }

    /** Shows it and trusts it. */
    private static SSLContext contextWithACertificateFor(String host) throws Exception {
        var file = folder.resolve("keys.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "SAN=dns:" + host,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(keytool.exitValue()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        var shown = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        shown.init(keys, PASSWORD);
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        var context = SSLContext.getInstance("TLS");
        context.init(shown.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}
