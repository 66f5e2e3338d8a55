package dev.coursecreator.standalone;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** API keys, here or on another machine. */
interface KeyStore extends AutoCloseable {

    /** Makes one; the answer is the only place where the key itself can be read. */
    Made create(Wish wish) throws IOException, InterruptedException, CourseNotMade;

    /** The newest first, at most a hundred. */
    List<Key> list() throws IOException, InterruptedException, CourseNotMade;

    /** From now on it opens nothing. */
    void revoke(String id) throws IOException, InterruptedException, CourseNotMade;

    @Override
    void close();

    /** What is wanted of a key; null leaves the choice to the server. */
    record Wish(
            String name,
            Role role,
            @Nullable String owner,
            @Nullable List<String> scopes,
            @Nullable String expiresAt) {}

    /** The roles as they are typed. */
    enum Role {
        ADMIN,
        CREATOR,
        VIEWER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A new key. */
    record Made(String id, String key) {}

    /** What is kept of a key. */
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
