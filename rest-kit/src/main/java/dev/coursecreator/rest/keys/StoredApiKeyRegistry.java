package dev.coursecreator.rest.keys;

import dev.coursecreator.rest.security.ApiKeyRegistry;
import dev.coursecreator.rest.security.AuthenticatedCaller;
import dev.coursecreator.rest.security.Caller;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Looks up the key for every request, so that revocation takes effect immediately on all instances. */
@Component
final class StoredApiKeyRegistry implements ApiKeyRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(StoredApiKeyRegistry.class);

    private final ApiKeys keys;
    private final Clock clock;

    StoredApiKeyRegistry(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Optional<AuthenticatedCaller> authenticate(String token) {
        var key = ApiKeySecret.of(token).flatMap(keys::find).filter(found -> found.isValid(clock.instant()));
        key.ifPresent(this::recordUse);
        return key.map(found -> new AuthenticatedCaller(
                new Caller(found.owner(), found.role(), found.effectiveScopes()),
                found.id().toString(),
                found.expiresAt()));
    }

    @Override
    public Set<String> revoked(Set<String> ids) {
        return keys.revoked(ids);
    }

    /** A failure does not reject the request. */
    private void recordUse(ApiKey key) {
        try {
            keys.recordUse(key);
        } catch (DataAccessException e) {
            LOG.warn("Could not record the use of API key {}", key.id(), e);
        }
    }
}
