package dev.coursecreator.standalone;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * HTTP client for a running server, local or remote. Once the server has responded, failed requests are retried for a while: it may
 * be restarted or limit the request rate while a job is followed.
 */
final class Server {

    /** Environment variable with the API key for the server. */
    static final String KEY_VARIABLE = "COURSE_CREATOR_API_KEY";

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration DOWNLOAD_TIMEOUT = Duration.ofMinutes(10);
    private static final Duration RETRY_TIMEOUT = Duration.ofMinutes(2);
    private static final int MAX_REDIRECTS = 3;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Set<Integer> TEMPORARILY_UNAVAILABLE = Set.of(502, 503, 504);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();

    private final URI base;
    private final @Nullable String key;
    private final Duration retryTimeout;
    private volatile boolean hasResponded;

    /**
     * Creates a client that uses the API key in the environment, if any. The address may be given with or without {@code
     * /api/v1}.
     */
    Server(URI address) {
        this(address, System.getenv(KEY_VARIABLE), RETRY_TIMEOUT);
    }

    /**
     * Creates a client with the given API key.
     *
     * @param retryTimeout how long failed requests are retried
     */
    Server(URI address, @Nullable String key, Duration retryTimeout) {
        this.key = key == null || key.isBlank() ? null : key.strip();
        this.retryTimeout = retryTimeout;
        var plain = address.toString().replaceAll("/+$", "");
        this.base = URI.create(plain.endsWith("/api/v1") ? plain : plain + "/api/v1");
    }

    /** Builds a GET request for a path below {@code /api/v1}. */
    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(TIMEOUT);
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    /** Builds a POST request with a JSON body. */
    HttpRequest.Builder post(String path, byte[] json) {
        return post(path, "application/json", json);
    }

    /** Builds a POST request with another body. */
    HttpRequest.Builder post(String path, String contentType, byte[] body) {
        return request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body));
    }

    /**
     * Sends the request and returns the response body.
     *
     * @throws CommandFailedException if the response is an error or there is none
     */
    byte[] send(HttpRequest request) throws InterruptedException, CommandFailedException {
        var response = exchange(request, BodyHandlers.ofByteArray());
        if (response.statusCode() / 100 != 2) {
            throw failure(response.statusCode(), response.body());
        }
        return response.body();
    }

    /** Returns whether there is something at the path. */
    boolean exists(String path) throws InterruptedException, CommandFailedException {
        var response = exchange(request(path).build(), BodyHandlers.ofByteArray());
        if (response.statusCode() == 404) {
            return false;
        }
        if (response.statusCode() != 200) {
            throw failure(response.statusCode(), response.body());
        }
        return true;
    }

    /** Sends the request once and ignores failures. */
    void sendQuietly(HttpRequest request) {
        try {
            http.send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            // The server is down; it handles the job when it restarts.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Saves the response for the path. Videos may be redirected to the artifact store, which must not receive the API key. */
    void download(String path, Path file) throws IOException, InterruptedException, CommandFailedException {
        var request = request(path).timeout(DOWNLOAD_TIMEOUT).build();
        var response = exchange(request, overwrite(file));
        for (int i = 0; i < MAX_REDIRECTS && response.statusCode() / 100 == 3; i++) {
            var location = request.uri()
                    .resolve(response.headers().firstValue("Location").orElse(""));
            request = HttpRequest.newBuilder(location).timeout(DOWNLOAD_TIMEOUT).build();
            response = exchange(request, overwrite(file));
        }
        if (response.statusCode() != 200) {
            throw failure(response.statusCode(), Files.readAllBytes(file));
        }
    }

    /** Overwrites the content of an earlier response. */
    private static BodyHandler<Path> overwrite(Path file) {
        return BodyHandlers.ofFile(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static CommandFailedException failure(int status, byte[] body) {
        var problem = Problem.read(status, body);
        var why = problem.explanation();
        if (status == TOO_MANY_REQUESTS || TEMPORARILY_UNAVAILABLE.contains(status)) {
            return new ServerBusyException(why);
        }
        return new CommandFailedException(
                status == 401 ? why + " Set " + KEY_VARIABLE + " in the environment." : why,
                Objects.requireNonNullElse(problem.errors(), List.of()));
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> handler)
            throws InterruptedException, CommandFailedException {
        var backOff = startBackOff();
        while (true) {
            try {
                var response = http.send(request, handler);
                hasResponded = true;
                if (!isRetryable(request, response.statusCode()) || !waitForRetry(backOff)) {
                    return response;
                }
            } catch (IOException e) {
                if (!isRetryable(request, e) || !waitForRetry(backOff)) {
                    throw noResponse(request, e);
                }
            }
        }
    }

    private BackOffExecution startBackOff() {
        var backOff = new ExponentialBackOff(200, 1.5);
        backOff.setMaxInterval(5_000);
        backOff.setMaxElapsedTime(retryTimeout.toMillis());
        return backOff.start();
    }

    /** Waits before the next attempt; returns false if the retry timeout has expired. */
    private static boolean waitForRetry(BackOffExecution backOff) throws InterruptedException {
        var millis = backOff.nextBackOff();
        if (millis == BackOffExecution.STOP) {
            return false;
        }
        Thread.sleep(millis);
        return true;
    }

    private static boolean isRetryable(HttpRequest request, int status) {
        // A quota may block a submission for hours, so it is reported immediately.
        return status == TOO_MANY_REQUESTS
                ? request.method().equals("GET")
                : TEMPORARILY_UNAVAILABLE.contains(status) && isIdempotent(request);
    }

    private boolean isRetryable(HttpRequest request, IOException failure) {
        return hasResponded && (failure instanceof ConnectException || isIdempotent(request));
    }

    /** Returns whether the request can be repeated safely. */
    private static boolean isIdempotent(HttpRequest request) {
        return !request.method().equals("POST")
                || request.headers().firstValue("Idempotency-Key").isPresent();
    }

    private CommandFailedException noResponse(HttpRequest request, IOException failure) {
        if (!hasResponded && failure instanceof ConnectException) {
            return new CommandFailedException(
                    "No server responds at " + base + ". To start one, run: course-creator up");
        }
        return new CommandFailedException("%s %s received no response%s: %s"
                .formatted(
                        request.method(),
                        request.uri(),
                        hasResponded ? " for " + retryTimeout.toSeconds() + " seconds" : "",
                        failure));
    }
}
