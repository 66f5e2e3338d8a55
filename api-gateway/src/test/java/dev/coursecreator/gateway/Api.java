package dev.coursecreator.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the REST API: {@code api.get("/courses").json()}. Paths are below {@code /api/v1}. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final String base;

    public Api(int port) {
        this.base = "http://127.0.0.1:" + port + "/api/v1";
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    public Answer send(String method, String path, String body, String... headers) {
        var request = request(path, headers).method(method, BodyPublishers.ofString(body));
        var response = send(request, BodyHandlers.ofByteArray());
        return new Answer(response);
    }

    /** Asks for a stream that never ends: hangs up once it has begun. A refusal is read whole. */
    public Answer open(String path, String... headers) {
        var response = send(request(path, headers), BodyHandlers.ofInputStream());
        try (var body = response.body()) {
            return new Answer(response, response.statusCode() == 200 ? new byte[0] : body.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            return CLIENT.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** With a body of JSON. */
    public Answer sendJson(String method, String path, String json) {
        return send(method, path, json, "Content-Type", "application/json");
    }

    public HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
        return headers.length == 0 ? request : request.headers(headers);
    }

    public HttpClient client() {
        return CLIENT;
    }

    /** What came back. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    public record Answer(HttpResponse<?> response, byte[] bytes) {

        public Answer(HttpResponse<byte[]> response) {
            this(response, response.body());
        }

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(bytes);
        }
    }
}
