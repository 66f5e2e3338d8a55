package dev.coursecreator.standalone;

import dev.coursecreator.rest.keys.ApiKey;
import dev.coursecreator.rest.keys.LocalApiKeys;
import dev.coursecreator.rest.keys.NewKey;
import dev.coursecreator.rest.page.PageRequest;
import dev.coursecreator.rest.security.Owner;
import dev.coursecreator.rest.security.Scope;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** The keys in a data folder: who may write there needs no key to make one. */
final class KeysHere implements KeyStore {

    private static final int MOST = 100;

    private final LocalApiKeys machine;

    KeysHere(Path dataFolder) throws CourseNotMade {
        // What is printed is for people and scripts.
        LoggingSystem.get(KeysHere.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        try {
            this.machine = LocalApiKeys.open(dataFolder);
        } catch (IllegalArgumentException e) {
            throw new CourseNotMade(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Made create(Wish wish) throws CourseNotMade {
        try {
            var made = machine.keys()
                    .create(
                            new NewKey(
                                    wish.name(),
                                    new Owner(Objects.requireNonNullElse(wish.owner(), Owner.LOCAL.id())),
                                    dev.coursecreator.rest.security.Role.named(
                                                    wish.role().toString())
                                            .orElseThrow(),
                                    wish.scopes() == null
                                            ? null
                                            : wish.scopes().stream()
                                                    .map(Scope::named)
                                                    .collect(Collectors.toSet()),
                                    wish.expiresAt() == null ? null : Instant.parse(wish.expiresAt())),
                            "command line");
            return new Made(made.key().id().toString(), made.secret().reveal());
        } catch (IllegalArgumentException e) {
            throw new CourseNotMade("No key was made: " + e.getMessage() + ".");
        }
    }

    @Override
    public List<Key> list() {
        return machine.keys().list(new PageRequest(1, MOST)).items().stream()
                .map(KeysHere::key)
                .toList();
    }

    private static Key key(ApiKey key) {
        return new Key(
                key.id().toString(),
                key.hint(),
                key.name(),
                key.owner().id(),
                key.role().word(),
                text(key.expiresAt()),
                text(key.lastUsedAt()),
                text(key.revokedAt()));
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    @Override
    public void revoke(String id) throws CourseNotMade {
        if (!machine.keys().revoke(uuid(id))) {
            throw new CourseNotMade("There is no key " + id + ". course-creator keys list shows those that there are.");
        }
    }

    private static UUID uuid(String id) throws CourseNotMade {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new CourseNotMade(
                    "The id of a key is a UUID, as course-creator keys list shows it, but was " + id + ".");
        }
    }

    @Override
    public void close() {
        machine.close();
    }
}
