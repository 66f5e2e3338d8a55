package dev.coursecreator.rest.security;

import java.time.Clock;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks again at who was let in: for answers that last longer than a key may. */
@Component
public final class AuthenticationValidity {

    private final ApiKeyRegistry keys;
    private final Clock clock;

    AuthenticationValidity(ApiKeyRegistry keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Those that are over: what was shown has been revoked or is past its time. One query, however many there are. */
    public Set<AuthenticatedCaller> over(Collection<AuthenticatedCaller> admissions) {
        var now = clock.instant();
        var revoked = keys.revoked(admissions.stream()
                .map(AuthenticatedCaller::keyId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return admissions.stream()
                .filter(admission -> (admission.until() != null && !now.isBefore(admission.until()))
                        || (admission.keyId() != null && revoked.contains(admission.keyId())))
                .collect(Collectors.toSet());
    }
}
