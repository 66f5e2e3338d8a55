package dev.coursecreator.standalone;

import dev.coursecreator.rest.keys.ApiKey;
import dev.coursecreator.rest.keys.LocalApiKeys;
import dev.coursecreator.rest.keys.NewKey;
import dev.coursecreator.rest.page.PageRequest;
import dev.coursecreator.rest.security.Owner;
import dev.coursecreator.rest.security.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** API keys in a local data folder. Requires write access to the folder, but no API key. */
final class LocalApiKeyStore implements ApiKeyStore {

    private static final int MAX_KEYS = 100;

    private final LocalApiKeys database;

    LocalApiKeyStore(Path dataFolder) throws IOException, UsageException, CommandFailedException {
        DataFolderPermissions.require(dataFolder);
        // Log lines would be mixed with the output of the command.
        LoggingSystem.get(LocalApiKeyStore.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        try {
            this.database = LocalApiKeys.open(dataFolder);
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public CreatedKey create(KeySpec spec) throws CommandFailedException {
        try {
            var created = database.keys()
                    .create(
                            new NewKey(
                                    spec.name(),
                                    new Owner(Objects.requireNonNullElse(spec.owner(), Owner.LOCAL.id())),
                                    dev.coursecreator.rest.security.Role.named(
                                                    spec.role().toString())
                                            .orElseThrow(),
                                    spec.scopes() == null
                                            ? null
                                            : spec.scopes().stream()
                                                    .map(Scope::named)
                                                    .collect(Collectors.toSet()),
                                    spec.expiresAt() == null ? null : Instant.parse(spec.expiresAt())),
                            "command line");
            return new CreatedKey(
                    created.key().id().toString(), created.secret().reveal());
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException("The key was not created: " + e.getMessage() + ".");
        }
    }

    @Override
    public List<Key> list() {
        return database.keys().list(new PageRequest(1, MAX_KEYS)).items().stream()
                .map(LocalApiKeyStore::key)
                .toList();
    }

    private static Key key(ApiKey key) {
        return new Key(
                key.id().toString(),
                key.hint(),
                key.name(),
                key.owner().id(),
                key.role().wireName(),
                text(key.expiresAt()),
                text(key.lastUsedAt()),
                text(key.revokedAt()));
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    @Override
    public void revoke(String id) throws CommandFailedException {
        if (!database.keys().revoke(uuid(id))) {
            throw new CommandFailedException(
                    "There is no key " + id + ". To list the existing keys, run: course-creator keys list");
        }
    }

    private static UUID uuid(String id) throws CommandFailedException {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(
                    "The key ID must be a UUID, as shown by course-creator keys list, but was " + id + ".");
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
