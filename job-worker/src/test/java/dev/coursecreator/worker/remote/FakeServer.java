package dev.coursecreator.worker.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Stands in for a service that costs money. It speaks real HTTP: first the scripted responses, then what the handler says. */
public final class FakeServer implements AutoCloseable {

    /** A request as it arrived. */
    public record Received(String path, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return String.join(
                    ",",
                    headers.entrySet().stream()
                            .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                            .findFirst()
                            .map(Map.Entry::getValue)
                            .orElse(List.of()));
        }
    }

    /** Responds to one request. */
    @FunctionalInterface
    public interface Response {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private final Deque<Response> script = new ConcurrentLinkedDeque<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile Function<Received, String> handler = request -> "{}";

    public FakeServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What has arrived so far. */
    public List<Received> received() {
        return received;
    }

    /** Gives the body of the responses that are not scripted. */
    public FakeServer answering(Function<Received, String> bodies) {
        handler = bodies;
        return this;
    }

    public FakeServer then(int status, String body, String... headers) {
        script.add(exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            send(exchange, status, body);
        });
        return this;
    }

    /** In pieces, without a length. */
    public FakeServer thenChunked(String... pieces) {
        script.add(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (var piece : pieces) {
                exchange.getResponseBody().write(piece.getBytes(UTF_8));
                exchange.getResponseBody().flush();
            }
            exchange.close();
        });
        return this;
    }

    /** Ends the connection in the middle of the response. */
    public FakeServer thenCutOff(String beginning) {
        script.add(exchange -> {
            exchange.sendResponseHeaders(200, beginning.length() + 100L);
            exchange.getResponseBody().write(beginning.getBytes(UTF_8));
            exchange.getResponseBody().flush();
            throw new IOException("cut off");
        });
        return this;
    }

    /** Sends the header at once, and the body never. */
    public FakeServer thenSilence() {
        script.add(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().flush();
            closing.await();
        });
        return this;
    }

    private void handle(HttpExchange exchange) throws IOException {
        var request = new Received(
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        received.add(request);
        var scripted = script.poll();
        try {
            if (scripted != null) {
                scripted.to(exchange);
            } else {
                send(exchange, 200, handler.apply(request));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
