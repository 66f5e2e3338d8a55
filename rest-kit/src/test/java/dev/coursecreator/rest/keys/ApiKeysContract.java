package dev.coursecreator.rest.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.Generators;
import dev.coursecreator.rest.database.TestDatabase;
import dev.coursecreator.rest.page.PageRequest;
import dev.coursecreator.rest.security.Owner;
import dev.coursecreator.rest.security.Role;
import dev.coursecreator.rest.security.Scope;
import dev.coursecreator.rest.security.SharedSecrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Behaviour of API keys on every database. */
interface ApiKeysContract {

    Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    NewKey ANAS = new NewKey("CI of ana", new Owner("ana"), Role.CREATOR, null, null);

    TestDatabase database();

    @AfterEach
    default void close() {
        database().close();
    }

    @Test
    default void aKeyIsFoundByItsSecretAndStoredAsAHash() {
        var made = keys(NOON)
                .create(
                        new NewKey("n", new Owner("ana"), Role.CREATOR, Set.of(Scope.JOBS_READ), NOON.plusSeconds(1)),
                        "root");
        assertThat(keys(NOON).find(made.secret())).contains(made.key());
        assertThat(keys(NOON).find(made.key().id())).contains(made.key());
        assertThat(made.key().effectiveScopes()).containsExactly(Scope.JOBS_READ);
        assertThat(keys(NOON).find(ApiKeySecret.create())).isEmpty();
        var kept = database().jdbc().sql("SELECT * FROM api_keys").query().singleRow();
        assertThat(kept.values()).noneMatch(value -> made.secret().reveal().equals(value));
        assertThat(kept.get("hash").toString()).matches("[0-9a-f]{64}");
    }

    @Test
    default void aKeyWithoutScopesHasThoseOfItsRole() {
        var made = keys(NOON).create(ANAS, "root");
        assertThat(keys(NOON).find(made.secret()).orElseThrow().effectiveScopes())
                .isEqualTo(Role.CREATOR.scopes());
    }

    @Test
    default void aRevokedKeyIsInvalidImmediately() {
        var made = keys(NOON).create(ANAS, "root");
        assertThat(registry(NOON).authenticate(made.secret().reveal())).isPresent();
        assertThat(keys(NOON).revoked(Set.of(made.key().id().toString()))).isEmpty();
        assertThat(keys(NOON).revoke(made.key().id())).isTrue();
        assertThat(keys(NOON).revoked(Set.of(made.key().id().toString(), "another")))
                .containsExactly(made.key().id().toString());
        assertThat(registry(NOON).authenticate(made.secret().reveal())).isEmpty();
        assertThat(keys(NOON.plusSeconds(9)).revoke(made.key().id())).isTrue();
        assertThat(keys(NOON).find(made.key().id()).orElseThrow().revokedAt()).isEqualTo(NOON);
        assertThat(keys(NOON).revoke(UUID.randomUUID())).isFalse();
    }

    @Test
    default void anExpiredKeyIsInvalid() {
        var wanted = new NewKey("short", new Owner("ana"), Role.VIEWER, null, NOON.plusSeconds(60));
        var key = keys(NOON).create(wanted, "root").secret().reveal();
        assertThat(registry(NOON.plusSeconds(59)).authenticate(key)).isPresent();
        assertThat(registry(NOON.plusSeconds(60)).authenticate(key)).isEmpty();
    }

    @Test
    default void useIsRecordedAtMostOnceAMinute() {
        var key = keys(NOON).create(ANAS, "root");
        var token = key.secret().reveal();
        for (var second : new int[] {0, 1, 30, 59, 60, 61, 100}) {
            registry(NOON.plusSeconds(second)).authenticate(token);
            var noted = keys(NOON).find(key.key().id()).orElseThrow().lastUsedAt();
            assertThat(noted).isEqualTo(second < 60 ? NOON : NOON.plus(Duration.ofMinutes(1)));
        }
    }

    @Test
    default void keysAreListedNewestFirst() {
        var first = keys(NOON).create(ANAS, "root").key();
        var second = keys(NOON.plusSeconds(1)).create(ANAS, "root").key();
        var page = keys(NOON).list(new PageRequest(1, 1));
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.items()).containsExactly(second);
        assertThat(keys(NOON).list(new PageRequest(2, 1)).items()).containsExactly(first);
    }

    @Test
    default void theFirstAdminKeyIsCreatedOnlyOnce() {
        for (int gateway = 0; gateway < 3; gateway++) {
            firstAdminKey().make();
        }
        var page = keys(NOON).list(new PageRequest(1, 10));
        assertThat(page.total()).isEqualTo(1);
        assertThat(page.items().getFirst().role()).isEqualTo(Role.ADMIN);
    }

    @Test
    default void noFirstAdminKeyIsCreatedIfThereAreKeys() {
        keys(NOON).create(ANAS, "root");
        firstAdminKey().make();
        assertThat(keys(NOON).list(new PageRequest(1, 10)).total()).isEqualTo(1);
    }

    @Test
    default void aSharedSecretIsTheSameForEveryInstance() {
        assertThat(secrets().of("a")).hasSize(32).isEqualTo(secrets().of("a"));
        assertThat(secrets().of("b")).isNotEqualTo(secrets().of("a"));
        assertThat(secrets().claim("c")).isTrue();
        assertThat(secrets().claim("c")).isFalse();
    }

    private ApiKeys keys(Instant now) {
        return new ApiKeys(
                database().jdbc(),
                database().reading(),
                Generators.timeBasedEpochGenerator()::generate,
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private StoredApiKeyRegistry registry(Instant now) {
        return new StoredApiKeyRegistry(keys(now), Clock.fixed(now, ZoneOffset.UTC));
    }

    private FirstAdminKey firstAdminKey() {
        return new FirstAdminKey(keys(NOON), secrets(), database().transactions());
    }

    private SharedSecrets secrets() {
        return new SharedSecrets(database().jdbc(), Clock.systemUTC());
    }
}
