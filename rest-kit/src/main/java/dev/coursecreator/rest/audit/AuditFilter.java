package dev.coursecreator.rest.audit;

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
 * Records, when a request has been answered, what it changed or that it was refused. It stands outside of the door, so as to see
 * those whom the door turns away.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
final class AuditFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(AuditFilter.class);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final int LONGEST_THING = 300;
    private static final int LONGEST_METHOD = 20;

    private final AuditLog log;
    private final RouteAccess access;
    private final Clock clock;
    private final AnonymousAuditLimit strangers;

    AuditFilter(
            AuditLog log,
            RouteAccess access,
            Clock clock,
            @Value("${course-creator.audit.strangers-per-minute:60}") int strangers) {
        this.log = log;
        this.access = access;
        this.clock = clock;
        this.strangers = new AnonymousAuditLimit(strangers, clock);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            if (!isAsyncStarted(request) && isWorthIt(request, status)) {
                record(request, response, status);
            }
        }
    }

    /** An answer that comes later passes here once more. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    /** Strangers can't fill the disk: of theirs so many a minute are enough to see that they were there. */
    private boolean isWorthIt(HttpServletRequest request, int status) {
        var isRefused = status == HttpServletResponse.SC_UNAUTHORIZED || status == HttpServletResponse.SC_FORBIDDEN;
        if (AuthenticatedCaller.of(request).isPresent()) {
            return isRefused || !READING.contains(request.getMethod());
        }
        return isRefused && strangers.oneMore();
    }

    private void record(HttpServletRequest request, HttpServletResponse response, int status) {
        var admission = AuthenticatedCaller.of(request);
        var entry = new AuditEntry(
                0,
                clock.instant(),
                RequestIdFilter.of(request),
                admission.map(who -> who.caller().owner().id()).orElse(null),
                admission.map(who -> who.caller().role().word()).orElse(null),
                admission.map(AuthenticatedCaller::keyId).orElse(null),
                Objects.requireNonNullElse(request.getRemoteAddr(), ""),
                shortened(request.getMethod(), LONGEST_METHOD),
                access.find(request).map(Route::path).orElse(null),
                shortened(thing(request, response), LONGEST_THING),
                status);
        try {
            log.append(entry);
        } catch (DataAccessException | TransactionException e) {
            LOG.error("Can't write the audit log; what it should say: {}", entry, e);
        }
    }

    /** What was made, or else what was asked for. */
    private static String thing(HttpServletRequest request, HttpServletResponse response) {
        return Optional.ofNullable(response.getHeader(HttpHeaders.LOCATION)).orElse(request.getRequestURI());
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
