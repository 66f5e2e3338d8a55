package dev.coursecreator.rest.audit;

import dev.coursecreator.rest.link.ApiLinks;
import dev.coursecreator.rest.problem.RequestIdFilter;
import dev.coursecreator.rest.security.AuthenticatedCaller;
import dev.coursecreator.rest.security.Route;
import dev.coursecreator.rest.security.RouteAccess;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Records requests that change something or are refused, after the response. Runs before the security filter chain, so as to see
 * what that refuses.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
final class AuditFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(AuditFilter.class);
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final int MAX_THING_LENGTH = 300;
    private static final int MAX_METHOD_LENGTH = 20;

    private final AuditLog log;
    private final RouteAccess access;
    private final Clock clock;
    private final AnonymousAuditLimit anonymousLimit;

    AuditFilter(
            AuditLog log,
            RouteAccess access,
            Clock clock,
            @Value("${course-creator.audit.anonymous-per-minute:60}") int anonymousPerMinute) {
        this.log = log;
        this.access = access;
        this.clock = clock;
        this.anonymousLimit = new AnonymousAuditLimit(anonymousPerMinute, clock);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            if (!isAsyncStarted(request) && isRecorded(request, status)) {
                record(request, response, status);
            }
        }
    }

    /** Asynchronous responses are recorded in their async dispatch. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    /** Unauthenticated requests are limited, so that they cannot fill the disk. */
    private boolean isRecorded(HttpServletRequest request, int status) {
        var isRefused = status == HttpServletResponse.SC_UNAUTHORIZED || status == HttpServletResponse.SC_FORBIDDEN;
        if (AuthenticatedCaller.of(request).isPresent()) {
            return isRefused || !SAFE_METHODS.contains(request.getMethod());
        }
        return isRefused && anonymousLimit.tryAcquire();
    }

    private void record(HttpServletRequest request, HttpServletResponse response, int status) {
        var authenticated = AuthenticatedCaller.of(request);
        var entry = new AuditEntry(
                0,
                clock.instant(),
                RequestIdFilter.of(request),
                authenticated.map(c -> c.caller().owner().id()).orElse(null),
                authenticated.map(c -> c.caller().role().wireName()).orElse(null),
                authenticated.map(AuthenticatedCaller::keyId).orElse(null),
                Objects.requireNonNullElse(request.getRemoteAddr(), ""),
                truncate(request.getMethod(), MAX_METHOD_LENGTH),
                access.find(request).map(Route::path).orElse(null),
                truncate(thing(request, response), MAX_THING_LENGTH),
                status);
        try {
            log.append(entry);
        } catch (DataAccessException | TransactionException e) {
            LOG.error("Could not write the audit entry {}", entry, e);
        }
    }

    /** The created resource, or else the requested one. */
    private static String thing(HttpServletRequest request, HttpServletResponse response) {
        var link = Optional.ofNullable(response.getHeader(HttpHeaders.LOCATION)).orElse(request.getRequestURI());
        return ApiLinks.withoutPrefix(link, request);
    }

    private static String truncate(String text, int maxLength) {
        return text.length() <= maxLength ? text : text.substring(0, maxLength);
    }
}
