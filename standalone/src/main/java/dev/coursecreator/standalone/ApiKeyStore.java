package dev.coursecreator.standalone;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stores API keys, locally or on a server. */
interface ApiKeyStore extends AutoCloseable {

    /** Creates a key. The secret is returned only here. */
    CreatedKey create(KeySpec spec) throws IOException, InterruptedException, CommandFailedException;

    /** Lists at most 100 keys, newest first. */
    List<Key> list() throws IOException, InterruptedException, CommandFailedException;

    /** Revokes a key immediately. */
    void revoke(String id) throws IOException, InterruptedException, CommandFailedException;

    @Override
    void close();

    /** Properties of a new key; null means the server's default. */
    record KeySpec(
            String name,
            Role role,
            @Nullable String owner,
            @Nullable List<String> scopes,
            @Nullable String expiresAt) {}

    /** Roles, in lower case on the command line. */
    enum Role {
        ADMIN,
        CREATOR,
        VIEWER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** ID and secret of a new key. */
    record CreatedKey(String id, String key) {}

    /** An existing key, without its secret. */
    record Key(
            String id,
            String hint,
            String name,
            String owner,
            String role,
            @Nullable String expiresAt,
            @Nullable String lastUsedAt,
            @Nullable String revokedAt) {}
}
