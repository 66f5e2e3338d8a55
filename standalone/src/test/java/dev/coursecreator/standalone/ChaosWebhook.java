package dev.coursecreator.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.databind.json.JsonMapper;

/** A client's server that is told of the end of each job, and verifies the signatures as the standard asks (standardwebhooks.com). */
final class ChaosWebhook implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpServer server;
    private final JsonMapper json = new JsonMapper();
    private final Set<String> completedJobs = ConcurrentHashMap.newKeySet();
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private final byte[] key;

    /** Registers itself at the gateway. */
    ChaosWebhook(URI gateway) throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        var request = HttpRequest.newBuilder(gateway.resolve("/api/v1/webhooks"))
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"url\": \"%s\", \"events\": [\"job.completed\"]}".formatted(url)))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 201) {
                throw new IOException("the webhook was not created: " + response.body());
            }
            var secret = json.readTree(response.body()).get("secret").asString();
            key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        }
        server.createContext("/", this::receive);
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            if (isSigned(exchange, body)) {
                completedJobs.add(json.readTree(body).at("/data/job_id").asString());
            } else {
                violations.add("a webhook was called without a valid signature: " + new String(body, UTF_8));
            }
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private boolean isSigned(HttpExchange exchange, byte[] body) {
        var headers = exchange.getRequestHeaders();
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((headers.getFirst("webhook-id") + "." + headers.getFirst("webhook-timestamp") + ".")
                    .getBytes(UTF_8));
            var expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
            return Arrays.asList(String.valueOf(headers.getFirst("webhook-signature"))
                            .split(" "))
                    .contains(expected);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** At least once, whatever was killed between the end of the job and the delivery. */
    List<String> violations(Collection<String> jobs) {
        try {
            await("webhook calls").atMost(PATIENCE).until(() -> completedJobs.containsAll(jobs));
        } catch (ConditionTimeoutException e) {
            jobs.stream()
                    .filter(job -> !completedJobs.contains(job))
                    .map(job -> "the webhook was not told of job " + job)
                    .forEach(violations::add);
        }
        return List.copyOf(violations);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
