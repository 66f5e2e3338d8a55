package dev.coursecreator.gateway.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/** Somebody's server that is told by webhook, on loopback. */
class WebhookReceiver implements AutoCloseable {

    private final HttpServer server;
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private volatile Answering answering = exchange -> answer(exchange, 204, "");

    WebhookReceiver() {
        this(0);
    }

    WebhookReceiver(int port) {
        this(port, HttpServer::create);
    }

    /** Over TLS, with the certificate of the context. */
    WebhookReceiver(SSLContext tls) {
        this(0, (address, backlog) -> {
            var server = HttpsServer.create(address, backlog);
            server.setHttpsConfigurator(new HttpsConfigurator(tls));
            return server;
        });
    }

    private WebhookReceiver(int port, Opening opening) {
        try {
            server = opening.open(new InetSocketAddress("127.0.0.1", port), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    private interface Opening {
        HttpServer open(InetSocketAddress address, int backlog) throws IOException;
    }

    private void handle(HttpExchange exchange) throws IOException {
        var headers = new HashMap<String, List<String>>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values));
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
        answering.answer(exchange);
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    WebhookReceiver answers(int status, String body) {
        return answers(exchange -> answer(exchange, status, body));
    }

    WebhookReceiver answers(Answering how) {
        answering = how;
        return this;
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port() + "/hook");
    }

    Received next() throws InterruptedException {
        var next = received.poll(60, TimeUnit.SECONDS);
        assertThat(next).as("a message within a minute").isNotNull();
        return next;
    }

    int waiting() {
        return received.size();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** What it does. */
    @FunctionalInterface
    interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** What came. */
    record Received(String method, String path, Map<String, List<String>> headers, String body) {

        String header(String name) {
            return String.join(", ", headers.getOrDefault(name, List.of()));
        }

        /** By the specification's own library. Throws if the signature is not right. */
        void verify(String secret) throws Exception {
            new com.standardwebhooks.Webhook(secret).verify(body, headers);
        }
    }
}
