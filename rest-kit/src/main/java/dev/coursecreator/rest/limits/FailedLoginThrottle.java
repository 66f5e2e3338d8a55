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
 * Lets nobody guess keys: an address from which too many came that are not good is not listened to for a while. What was good
 * lately is, so that who is at the same address does not suffer.
 */
final class FailedLoginThrottle extends OncePerRequestFilter implements SecurityChainFilter {

    private static final Duration GOOD_FOR = Duration.ofHours(1);

    private final @Nullable TokenBuckets failures;
    private final HandlerExceptionResolver problems;

    /** Fingerprints of what was shown and good. */
    private final Cache<String, Boolean> good;

    /**
     * The guard at the door.
     *
     * @param failures null if one may try as often as one likes
     * @param most how many good ones are remembered
     */
    FailedLoginThrottle(@Nullable TokenBuckets failures, int most, HandlerExceptionResolver problems) {
        this.failures = failures;
        this.problems = problems;
        this.good = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(GOOD_FOR)
                .build();
    }

    @Override
    public Place place() {
        return Place.BEFORE_THE_ENTRANCE;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return failures == null || request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var counted = Objects.requireNonNull(failures);
        var shown = fingerprint(request.getHeader(HttpHeaders.AUTHORIZATION));
        var origin = ClientNetwork.of(request);
        var wait = counted.wait(origin);
        if (!wait.isZero() && good.getIfPresent(shown) == null) {
            problems.resolveException(request, response, null, refusal(wait));
            return;
        }
        chain.doFilter(request, response);
        if (AuthenticatedCaller.of(request).isPresent()) {
            good.put(shown, true);
        } else if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            good.invalidate(shown);
            counted.take(origin);
        }
    }

    private static TooManyRequestsException refusal(Duration wait) {
        return new TooManyRequestsException(
                "Too many keys or tokens came from your address that are not good. Try again in %d s, with a good one."
                        .formatted(wait.toSeconds()),
                wait);
    }

    private static String fingerprint(String shown) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(shown.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
