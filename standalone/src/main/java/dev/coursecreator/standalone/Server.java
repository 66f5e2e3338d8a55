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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * A running Course Creator, here or on another machine, as it answers over HTTP. Once it has answered, it is given time to come back
 * when it doesn't: it may be restarted, or asked too often, while a job on it is followed.
 */
final class Server {

    /** The environment variable with the key to the server. */
    static final String KEY_VARIABLE = "COURSE_CREATOR_API_KEY";

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration DOWNLOAD_TIMEOUT = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MOST_REDIRECTS = 3;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Set<Integer> NOT_NOW = Set.of(502, 503, 504);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();

    private final URI base;
    private final @Nullable String key;
    private final Duration patience;
    private volatile boolean hasAnswered;

    /**
     * Speaks to the given server, with the key in the environment if there is one; both its address alone and its {@code
     * /api/v1} are understood.
     */
    Server(URI address) {
        this(address, System.getenv(KEY_VARIABLE), PATIENCE);
    }

    /**
     * The same, with that key.
     *
     * @param patience how long it may be away
     */
    Server(URI address, @Nullable String key, Duration patience) {
        this.key = key == null || key.isBlank() ? null : key.strip();
        this.patience = patience;
        var plain = address.toString().replaceAll("/+$", "");
        this.base = URI.create(plain.endsWith("/api/v1") ? plain : plain + "/api/v1");
    }

    /** A request for what is at that path below {@code /api/v1}. */
    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(TIMEOUT);
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    /** The same, that posts JSON. */
    HttpRequest.Builder post(String path, byte[] json) {
        return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(json));
    }

    /**
     * The body of the answer.
     *
     * @throws CourseNotMade if it is a refusal, or none comes
     */
    byte[] send(HttpRequest request) throws InterruptedException, CourseNotMade {
        var response = exchange(request, BodyHandlers.ofByteArray());
        if (response.statusCode() / 100 != 2) {
            throw refusal(response.statusCode(), response.body());
        }
        return response.body();
    }

    /** Sends once, and does not mind if nobody answers. */
    void sendQuietly(HttpRequest request) {
        try {
            http.send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            // The server is gone, and the job with it or in its care.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Saves what the path answers. Videos may come from the server's store directly, which must not see the key. */
    void download(String path, Path file) throws IOException, InterruptedException, CourseNotMade {
        var request = request(path).timeout(DOWNLOAD_TIMEOUT).build();
        var response = exchange(request, whole(file));
        for (int i = 0; i < MOST_REDIRECTS && response.statusCode() / 100 == 3; i++) {
            var elsewhere = request.uri()
                    .resolve(response.headers().firstValue("Location").orElse(""));
            request =
                    HttpRequest.newBuilder(elsewhere).timeout(DOWNLOAD_TIMEOUT).build();
            response = exchange(request, whole(file));
        }
        if (response.statusCode() != 200) {
            throw refusal(response.statusCode(), Files.readAllBytes(file));
        }
    }

    /** In place of what an earlier answer has left in it. */
    private static BodyHandler<Path> whole(Path file) {
        return BodyHandlers.ofFile(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static CourseNotMade refusal(int status, byte[] body) {
        var why = Problem.explain(status, body);
        return new CourseNotMade(status == 401 ? why + " Here: set " + KEY_VARIABLE + " in the environment." : why);
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> handler)
            throws InterruptedException, CourseNotMade {
        var pauses = pauses();
        while (true) {
            try {
                var response = http.send(request, handler);
                hasAnswered = true;
                if (!isWorthAnother(request, response.statusCode()) || !pause(pauses)) {
                    return response;
                }
            } catch (IOException e) {
                if (!isWorthAnother(request, e) || !pause(pauses)) {
                    throw silence(request, e);
                }
            }
        }
    }

    private BackOffExecution pauses() {
        var pauses = new ExponentialBackOff(200, 1.5);
        pauses.setMaxInterval(5_000);
        pauses.setMaxElapsedTime(patience.toMillis());
        return pauses.start();
    }

    /** False when it has been long enough. */
    private static boolean pause(BackOffExecution pauses) throws InterruptedException {
        var millis = pauses.nextBackOff();
        if (millis == BackOffExecution.STOP) {
            return false;
        }
        Thread.sleep(millis);
        return true;
    }

    private static boolean isWorthAnother(HttpRequest request, int status) {
        // A submission that is too much may have to wait for hours: who sent it should know.
        return status == TOO_MANY_REQUESTS
                ? request.method().equals("GET")
                : NOT_NOW.contains(status) && isIdempotent(request);
    }

    private boolean isWorthAnother(HttpRequest request, IOException failure) {
        return hasAnswered && (failure instanceof ConnectException || isIdempotent(request));
    }

    /** Whether the server does the same if it gets it twice. */
    private static boolean isIdempotent(HttpRequest request) {
        return !request.method().equals("POST")
                || request.headers().firstValue("Idempotency-Key").isPresent();
    }

    private CourseNotMade silence(HttpRequest request, IOException failure) {
        if (!hasAnswered && failure instanceof ConnectException) {
            return new CourseNotMade("No Course Creator answers at " + base + ". Start one with: course-creator up");
        }
        return new CourseNotMade("%s %s got no answer%s: %s"
                .formatted(
                        request.method(),
                        request.uri(),
                        hasAnswered ? " for " + patience.toSeconds() + " seconds" : "",
                        failure));
    }
}
