package dev.coursecreator.rest.limits;

import dev.coursecreator.rest.problem.TooManyRequestsException;
import dev.coursecreator.rest.security.AuthenticatedCaller;
import dev.coursecreator.rest.security.SecurityChainFilter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Counts the requests of every key, owner or address, says how many more are allowed, and refuses those beyond. */
public final class RateLimitFilter extends OncePerRequestFilter implements SecurityChainFilter {

    private static final String HEALTH = "/api/v1/health";

    private final @Nullable TokenBuckets buckets;
    private final HandlerExceptionResolver problems;

    /**
     * The limit at the door.
     *
     * @param buckets null if one may ask as often as one likes
     */
    RateLimitFilter(@Nullable TokenBuckets buckets, HandlerExceptionResolver problems) {
        this.buckets = buckets;
        this.problems = problems;
    }

    @Override
    public Place place() {
        return Place.BEHIND_THE_ENTRANCE;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return buckets == null || HEALTH.equals(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var taken = Objects.requireNonNull(buckets).take(asker(request));
        var policy = taken.policy();
        response.setHeader("RateLimit-Policy", policy.field());
        response.setHeader("RateLimit", taken.field());
        if (taken.isTaken()) {
            chain.doFilter(request, response);
            return;
        }
        var refusal = new TooManyRequestsException(
                "%d requests a minute are allowed, %d of them at once. Go on in %d s, and ask less often."
                        .formatted(
                                policy.perMinute(),
                                policy.burst(),
                                taken.retryAfter().toSeconds()),
                taken.retryAfter());
        problems.resolveException(request, response, null, refusal);
    }

    private static String asker(HttpServletRequest request) {
        return AuthenticatedCaller.of(request)
                .map(admission -> admission.keyId() == null
                        ? "owner " + admission.caller().owner().id()
                        : "key " + admission.keyId())
                .orElseGet(() -> "address " + ClientNetwork.of(request));
    }
}
