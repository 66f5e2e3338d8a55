package dev.coursecreator.rest.limits;

import dev.coursecreator.rest.link.ApiLinks;
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

/**
 * Limits the request rate of every key, owner or network (of signed links: of every resource for every network), and reports the
 * remaining quota in the response headers.
 */
public final class RateLimitFilter extends OncePerRequestFilter implements SecurityChainFilter {

    private static final String HEALTH = "/api/v1/health";
    private static final int RESOURCE_SEGMENTS = 4;

    private final @Nullable TokenBuckets buckets;
    private final HandlerExceptionResolver problems;

    /**
     * Creates the filter.
     *
     * @param buckets null for unlimited requests
     */
    RateLimitFilter(@Nullable TokenBuckets buckets, HandlerExceptionResolver problems) {
        this.buckets = buckets;
        this.problems = problems;
    }

    @Override
    public Place place() {
        return Place.AFTER_AUTHENTICATION;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return buckets == null || HEALTH.equals(ApiLinks.path(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var taken = Objects.requireNonNull(buckets).take(client(request));
        var policy = taken.policy();
        response.setHeader("RateLimit-Policy", policy.field());
        response.setHeader("RateLimit", taken.field());
        if (taken.isTaken()) {
            chain.doFilter(request, response);
            return;
        }
        var refusal = new TooManyRequestsException(
                "The limit is %d requests a minute, with bursts of %d. Try again in %d s, and send fewer requests."
                        .formatted(
                                policy.perMinute(),
                                policy.burst(),
                                taken.retryAfter().toSeconds()),
                taken.retryAfter());
        problems.resolveException(request, response, null, refusal);
    }

    private static String client(HttpServletRequest request) {
        return AuthenticatedCaller.of(request)
                .map(caller -> client(caller, request))
                .orElseGet(() -> "address " + ClientNetwork.of(request));
    }

    private static String client(AuthenticatedCaller caller, HttpServletRequest request) {
        if (caller.hasSignedLink()) {
            return "link to " + resource(ApiLinks.path(request)) + " from " + ClientNetwork.of(request);
        }
        return caller.keyId() == null ? "owner " + caller.caller().owner().id() : "key " + caller.keyId();
    }

    /** {@code /api/v1/courses/ID} of all links to files of a course. */
    private static String resource(String path) {
        int end = 0;
        for (int segment = 0; segment < RESOURCE_SEGMENTS && end >= 0; segment++) {
            end = path.indexOf('/', end + 1);
        }
        return end < 0 ? path : path.substring(0, end);
    }
}
