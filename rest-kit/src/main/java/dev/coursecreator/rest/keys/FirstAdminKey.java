package dev.coursecreator.rest.keys;

import dev.coursecreator.rest.keys.ApiKeys.CreatedKey;
import dev.coursecreator.rest.security.Owner;
import dev.coursecreator.rest.security.Role;
import dev.coursecreator.rest.security.SharedSecrets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Creates the first admin key once, at the first start with API keys, and logs it. */
@Component
@ConditionalOnProperty(name = "course-creator.security.mode", havingValue = "keys")
final class FirstAdminKey {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdminKey.class);
    private static final String CLAIM = "first-admin-key";

    private final ApiKeys keys;
    private final SharedSecrets secrets;
    private final TransactionOperations transactions;

    FirstAdminKey(ApiKeys keys, SharedSecrets secrets, TransactionOperations transactions) {
        this.keys = keys;
        this.secrets = secrets;
        this.transactions = transactions;
    }

    @EventListener(ApplicationReadyEvent.class)
    void make() {
        var created = transactions.execute(transaction -> keys.isEmpty() && secrets.claim(CLAIM)
                ? Optional.of(keys.create(
                        new NewKey("first admin", new Owner("admin"), Role.ADMIN, null, null), "first start"))
                : Optional.<CreatedKey>empty());
        if (created != null) {
            created.ifPresent(FirstAdminKey::log);
        }
    }

    private static void log(CreatedKey created) {
        LOG.warn(
                "The first admin key, logged only once: {}  Create keys for all users with it (POST /api/v1/keys), then revoke"
                        + " it (DELETE /api/v1/keys/{}).",
                created.secret().reveal(),
                created.key().id());
    }
}
