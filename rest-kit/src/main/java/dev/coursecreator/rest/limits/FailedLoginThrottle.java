package dev.coursecreator.rest.limits;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.coursecreator.rest.problem.TooManyRequestsException;
import dev.coursecreator.rest.security.AuthenticatedCaller;
import dev.coursecreator.rest.security.SecurityChainFilter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Prevents guessing of keys: after too many failed logins, requests from the same network are refused for a while. Credentials
 * that were valid recently still work, so that other users of the network are not affected.
 */
final class FailedLoginThrottle extends OncePerRequestFilter implements SecurityChainFilter {

    private static final Duration VALID_FOR = Duration.ofHours(1);

    private final @Nullable TokenBuckets failures;
    private final HandlerExceptionResolver problems;

    /** Hashes of credentials that were valid recently. */
    private final Cache<String, Boolean> valid;

    /**
     * Creates the filter.
     *
     * @param failures null for unlimited attempts
     * @param maxRemembered maximum number of valid credentials to remember
     */
    FailedLoginThrottle(@Nullable TokenBuckets failures, int maxRemembered, HandlerExceptionResolver problems) {
        this.failures = failures;
        this.problems = problems;
        this.valid = Caffeine.newBuilder()
                .maximumSize(maxRemembered)
                .expireAfterWrite(VALID_FOR)
                .build();
    }

    @Override
    public Place place() {
        return Place.BEFORE_AUTHENTICATION;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return failures == null || request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var counted = Objects.requireNonNull(failures);
        var credentials = fingerprint(request.getHeader(HttpHeaders.AUTHORIZATION));
        var network = ClientNetwork.of(request);
        var wait = counted.wait(network);
        if (!wait.isZero() && valid.getIfPresent(credentials) == null) {
            problems.resolveException(request, response, null, refusal(wait));
            return;
        }
        chain.doFilter(request, response);
        if (AuthenticatedCaller.of(request).isPresent()) {
            valid.put(credentials, true);
        } else if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            valid.invalidate(credentials);
            counted.take(network);
        }
    }

    private static TooManyRequestsException refusal(Duration wait) {
        return new TooManyRequestsException(
                "Too many invalid keys or tokens were sent from your network. Try again in %d s with a valid one."
                        .formatted(wait.toSeconds()),
                wait);
    }

    private static String fingerprint(String credentials) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(credentials.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
