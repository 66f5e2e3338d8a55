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

/** Looks every key up when it is shown, so that one that is revoked opens nothing from that moment on, at any gateway. */
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
    public Optional<AuthenticatedCaller> admission(String shown) {
        var key = ApiKeySecret.of(shown).flatMap(keys::find).filter(found -> found.isGood(clock.instant()));
        key.ifPresent(this::note);
        return key.map(found -> new AuthenticatedCaller(
                new Caller(found.owner(), found.role(), found.effectiveScopes()),
                found.id().toString(),
                found.expiresAt()));
    }

    @Override
    public Set<String> revoked(Set<String> ids) {
        return keys.revoked(ids);
    }

    /** Nobody is kept out because a note can't be made. */
    private void note(ApiKey key) {
        try {
            keys.recordUse(key);
        } catch (DataAccessException e) {
            LOG.warn("Can't note that the key {} was used", key.id(), e);
        }
    }
}
