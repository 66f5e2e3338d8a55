package dev.coursecreator.gateway.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.rest.outgoing.DnsLookup;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookClientTest {

    private static final List<String> LOOPBACK = List.of("127.0.0.1");

    private final WebhookReceiver receiver = new WebhookReceiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aMessageIsPostedAndTheBeginningOfTheResponseIsRead() throws Exception {
        receiver.answers(200, "thanks " + "x".repeat(5000));
        try (var posting = posting(LOOPBACK, Duration.ofSeconds(60))) {
            var reply = posting.post(receiver.url(), Map.of("webhook-id", "1"), "{\"a\":\"ü\"}");
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.isSuccess()).isTrue();
            assertThat(reply.body()).hasSize(WebhookClient.MAX_BODY_BYTES).startsWith("thanks x");
        }
        var received = receiver.next();
        assertThat(received.method()).isEqualTo("POST");
        assertThat(received.path()).isEqualTo("/hook");
        assertThat(received.body()).isEqualTo("{\"a\":\"ü\"}");
        assertThat(received.header("content-type")).isEqualTo("application/json; charset=UTF-8");
        assertThat(received.header("webhook-id")).isEqualTo("1");
        assertThat(received.header("user-agent")).startsWith("Course-Creator/");
    }

    @Test
    void aLongResponseIsAccepted() throws Exception {
        receiver.answers(200, "x".repeat(5_000_000));
        try (var posting = posting(LOOPBACK, Duration.ofSeconds(60))) {
            var reply = posting.post(receiver.url(), Map.of(), "{}");
            assertThat(reply.error()).isNull();
            assertThat(reply.isSuccess()).isTrue();
            assertThat(reply.body()).hasSize(WebhookClient.MAX_BODY_BYTES);
        }
    }

    @Test
    void theHostIsResolvedOnceAndTheCheckedAddressIsUsed() throws Exception {
        var lookups = new java.util.concurrent.atomic.AtomicInteger();
        DnsLookup lookup = host -> {
            assertThat(host).isEqualTo("hooks.example.org");
            lookups.incrementAndGet();
            return addresses("127.0.0.1");
        };
        try (var posting = posting(lookup, LOOPBACK, Duration.ofSeconds(60))) {
            var url = URI.create("http://hooks.example.org:" + receiver.port() + "/hook?team=a");
            assertThat(posting.post(url, Map.of(), "{}").status()).isEqualTo(204);
            assertThat(lookups).hasValue(1);
            assertThat(posting.post(url, Map.of(), "{}").status()).isEqualTo(204);
            assertThat(lookups).as("looked up anew for each").hasValue(2);
        }
        assertThat(receiver.next().header("host")).isEqualTo("hooks.example.org:" + receiver.port());
        assertThat(receiver.next().path()).isEqualTo("/hook?team=a");
    }

    @Test
    void nothingIsSentIfAnyAddressOfTheHostIsNotAllowed() throws Exception {
        try (var posting = posting(host -> addresses("1.1.1.1", "127.0.0.1"), List.of(), Duration.ofSeconds(60))) {
            var reply = posting.post(URI.create("http://hooks.example.org:" + receiver.port() + "/"), Map.of(), "{}");
            assertThat(reply.status()).isNull();
            assertThat(reply.error()).isEqualTo("The host resolves to an address that is not allowed.");
            assertThat(posting.post(receiver.url(), Map.of(), "{}").error())
                    .isEqualTo("The host resolves to an address that is not allowed.");
        }
        assertThat(receiver.waiting()).isZero();
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        receiver.answers(exchange -> {
            exchange.getResponseHeaders().add("Location", receiver.url() + "/elsewhere");
            WebhookReceiver.answer(exchange, 307, "");
        });
        try (var posting = posting(LOOPBACK, Duration.ofSeconds(60))) {
            var reply = posting.post(receiver.url(), Map.of(), "{}");
            assertThat(reply.status()).isEqualTo(307);
            assertThat(reply.isSuccess()).isFalse();
        }
        receiver.next();
        assertThat(receiver.waiting()).isZero();
    }

    @Test
    void aSlowResponseIsAbortedAtTheTimeout() throws Exception {
        var done = new CountDownLatch(1);
        receiver.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                while (done.getCount() > 0) {
                    body.write('x');
                    body.flush();
                    if (done.await(50, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                        return;
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try (var posting = posting(LOOPBACK, Duration.ofMillis(1500))) {
            assertThat(posting.post(receiver.url(), Map.of(), "{}").error())
                    .isEqualTo("There was no response within 1 s.");
        } finally {
            done.countDown();
        }
    }

    @Test
    void timeoutsAndRefusedConnectionsAreReported() throws Exception {
        try (var deaf = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
                var posting = posting(LOOPBACK, Duration.ofSeconds(1))) {
            var url = URI.create("http://127.0.0.1:" + deaf.getLocalPort() + "/");
            assertThat(posting.post(url, Map.of(), "{}").error()).isEqualTo("There was no response within 1 s.");
            deaf.close();
            try (var patient = posting(LOOPBACK, Duration.ofSeconds(60))) {
                assertThat(patient.post(url, Map.of(), "{}").error()).isEqualTo("The connection was refused.");
            }
        }
        DnsLookup unknown = host -> {
            throw new UnknownHostException(host);
        };
        try (var posting = posting(unknown, LOOPBACK, Duration.ofSeconds(60))) {
            assertThat(posting.post(URI.create("http://hooks.example.org/"), Map.of(), "{}")
                            .error())
                    .isEqualTo("The host could not be found.");
        }
    }

    @Test
    void aHangingDnsLookupIsAborted() throws Exception {
        var done = new CountDownLatch(1);
        DnsLookup hanging = host -> {
            try {
                done.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(host);
        };
        try (var posting = posting(hanging, LOOPBACK, Duration.ofMillis(300))) {
            assertThat(posting.post(URI.create("http://hooks.example.org/"), Map.of(), "{}")
                            .status())
                    .isNull();
        } finally {
            done.countDown();
        }
    }

    @Test
    void retryAfterIsRead() throws Exception {
        receiver.answers(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "120");
            WebhookReceiver.answer(exchange, 503, "later");
        });
        try (var posting = posting(LOOPBACK, Duration.ofSeconds(60))) {
            assertThat(posting.post(receiver.url(), Map.of(), "{}").retryAfter())
                    .isEqualTo(Duration.ofMinutes(2));
        }
    }

    private static WebhookClient posting(List<String> allowed, Duration timeout) throws NoSuchAlgorithmException {
        return posting(InetAddress::getAllByName, allowed, timeout);
    }

    private static WebhookClient posting(DnsLookup lookup, List<String> allowed, Duration timeout)
            throws NoSuchAlgorithmException {
        var settings = TestWebhooks.settings(false, allowed, timeout);
        return new WebhookClient(lookup, new DeliveryAddresses(settings), SSLContext.getDefault(), settings);
    }

    private static InetAddress[] addresses(String... literals) throws UnknownHostException {
        var addresses = new InetAddress[literals.length];
        for (var i = 0; i < literals.length; i++) {
            addresses[i] = InetAddress.getByName(literals[i]);
        }
        return addresses;
    }
}
