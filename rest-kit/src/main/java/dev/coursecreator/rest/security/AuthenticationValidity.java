package dev.coursecreator.rest.security;

import java.time.Clock;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Rechecks credentials during long-lived responses. */
@Component
public final class AuthenticationValidity {

    private final ApiKeyRegistry keys;
    private final Clock clock;

    AuthenticationValidity(ApiKeyRegistry keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Those whose credentials have expired or were revoked since. A single query. */
    public Set<AuthenticatedCaller> invalid(Collection<AuthenticatedCaller> callers) {
        var now = clock.instant();
        var revoked = keys.revoked(callers.stream()
                .map(AuthenticatedCaller::keyId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return callers.stream()
                .filter(caller -> (caller.until() != null && !now.isBefore(caller.until()))
                        || (caller.keyId() != null && revoked.contains(caller.keyId())))
                .collect(Collectors.toSet());
    }
}
