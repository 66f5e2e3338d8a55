package dev.coursecreator.worker.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A service over HTTP. Every request has a timeout for all of it, and ends at once when its thread is interrupted. What may pass is tried
 * again; a service that keeps failing is left alone for a while. Redirects are not followed: they would carry the key elsewhere.
 */
public final class RemoteService {

    private static final int ATTEMPTS = 3;
    private static final int MAX_RESPONSE_BYTES = 4 * 1024 * 1024;

    private final RemoteSettings settings;
    private final RemoteConnection connection;
    private final Semaphore permits;
    private final CircuitBreaker breaker;

    public RemoteService(RemoteSettings settings, RemoteConnection connection) {
        this.settings = settings;
        this.connection = connection;
        this.permits = new Semaphore(settings.concurrentRequests(), true);
        this.breaker = new CircuitBreaker(connection.clock());
    }

    public String name() {
        return settings.name();
    }

    /**
     * Sends the request and returns the body of a successful response.
     *
     * @throws RemoteUnavailableException if another service may answer
     * @throws RemoteRejectionException if the request itself is refused
     */
    public String send(HttpRequest request)
            throws RemoteUnavailableException, RemoteRejectionException, InterruptedException {
        permits.acquire();
        try {
            return sendPermitted(request);
        } finally {
            permits.release();
        }
    }

    /**
     * For a response that is successful by its status only.
     *
     * @param reason what is wrong with it, without a full stop
     */
    public RemoteUnavailableException unusable(String reason, String body) {
        return new RemoteUnavailableException(
                name() + ": " + reason + RemoteOutcome.excerpt(body.getBytes(UTF_8), settings.secret()));
    }

    private String sendPermitted(HttpRequest request)
            throws RemoteUnavailableException, RemoteRejectionException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            awaitBreaker();
            switch (attempt(request, attempt)) {
                case RemoteOutcome.Answered answered -> {
                    breaker.succeeded();
                    return answered.body();
                }
                case RemoteOutcome.Rejected rejected -> {
                    breaker.succeeded();
                    throw new RemoteRejectionException(name() + " refused the request: " + rejected.reason());
                }
                case RemoteOutcome.Unavailable unavailable -> {
                    var wait = unavailable.retryAfter();
                    if (wait == null || wait.compareTo(settings.patience()) > 0 || attempt == ATTEMPTS) {
                        breaker.failed(wait == null || attempt == ATTEMPTS ? Duration.ZERO : wait);
                        throw new RemoteUnavailableException(name() + ": " + unavailable.reason());
                    }
                    connection.pause().of(wait);
                }
            }
        }
    }

    private void awaitBreaker() throws RemoteUnavailableException, InterruptedException {
        var remaining = breaker.remaining();
        if (remaining.compareTo(settings.patience()) > 0) {
            throw new RemoteUnavailableException(
                    name() + " is left alone for another " + (remaining.toSeconds() + 1) + " s, after failures");
        }
        if (remaining.isPositive()) {
            connection.pause().of(remaining);
        }
    }

    private RemoteOutcome attempt(HttpRequest request, int attempt) throws InterruptedException {
        var started = connection.start(name());
        var outcome = exchange(request, attempt);
        started.ended(outcome);
        return outcome;
    }

    private RemoteOutcome exchange(HttpRequest request, int attempt) throws InterruptedException {
        // Unlike the timeout of the request, this one covers the body as well. Cancelling it closes the connection.
        var response = connection
                .client()
                .sendAsync(
                        request,
                        info -> info.statusCode() == 204
                                ? HttpResponse.BodySubscribers.replacing(new byte[0])
                                : new LimitedBody(MAX_RESPONSE_BYTES));
        try {
            return RemoteOutcome.of(
                    response.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS),
                    attempt,
                    settings.secret(),
                    connection.clock());
        } catch (TimeoutException e) {
            // What it was doing may have been paid: not again.
            return new RemoteOutcome.Unavailable(
                    "no answer within " + settings.timeout().toMillis() + " ms", null);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                return RemoteOutcome.of(failure, attempt);
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            response.cancel(true);
        }
    }
}
