package dev.coursecreator.worker.lesson.narration.speechserver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real HTTP server with the API of a speech server. It speaks with espeak-ng, or answers as the test tells it. */
final class SpeechServerUnderTest implements AutoCloseable {

    static final String KEY = "sk-test-4f5c0a";

    private static final JsonMapper JSON = new JsonMapper();

    final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    final List<String> keys = new CopyOnWriteArrayList<>();
    final AtomicInteger mostAtOnce = new AtomicInteger();

    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>(new ArrayDeque<>());
    private final AtomicInteger atOnce = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer http;

    /** What to do with a request. */
    @FunctionalInterface
    interface Answer {
        void write(HttpExchange exchange, JsonNode request) throws IOException, InterruptedException;
    }

    SpeechServerUnderTest() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/v1/audio/speech", this::handle);
        http.setExecutor(threads);
        http.start();
    }

    /** Answers the next request so, the one after it with the next one, and all others with speech. */
    SpeechServerUnderTest then(Answer answer) {
        answers.add(answer);
        return this;
    }

    /** A response with that status and body. */
    static Answer status(int status, String type, String body, String... headers) {
        return (exchange, request) -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            send(exchange, status, type, body.getBytes(UTF_8));
        };
    }

    static Answer audio(byte[] wav) {
        return (exchange, request) -> send(exchange, 200, "audio/wav", wav);
    }

    SpeechServer settings(AudioFormat format, Duration timeout) {
        return new SpeechServer(
                "test",
                URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/v1/"),
                KEY,
                "espeak",
                format,
                22_050,
                timeout,
                2,
                List.of(new SpeechServer.ServerVoice("dora", "es", "es", null, 1)));
    }

    static byte[] speech(@Nullable JsonNode request) throws IOException, InterruptedException {
        var espeak = new ProcessBuilder(
                        "espeak-ng",
                        "--stdin",
                        "-b",
                        "1",
                        "-v",
                        request == null ? "es" : request.at("/voice").asString(),
                        "--stdout")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var in = espeak.getOutputStream()) {
            in.write((request == null ? "Hola." : request.at("/input").asString()).getBytes(UTF_8));
        }
        var wav = espeak.getInputStream().readAllBytes();
        espeak.waitFor();
        return wav;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            var request = JSON.readTree(exchange.getRequestBody().readAllBytes());
            requests.add(request);
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            var answer = answers.poll();
            if (answer == null) {
                send(exchange, 200, "audio/wav", spoken(request));
            } else {
                answer.write(exchange, request);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            atOnce.decrementAndGet();
        }
    }

    private static byte[] spoken(JsonNode request) throws IOException, InterruptedException {
        var wav = speech(request);
        return request.at("/response_format").asString().equals("pcm") ? Arrays.copyOfRange(wav, 44, wav.length) : wav;
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
