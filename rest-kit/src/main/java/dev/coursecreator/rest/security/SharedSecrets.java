package dev.coursecreator.rest.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Secrets that all instances share, stored in the database; created by the instance that needs one first. */
@Component
public final class SharedSecrets {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;

    public SharedSecrets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The secret with this name: 32 random bytes, the same on every call. */
    public byte[] of(String name) {
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        put(name, HexFormat.of().formatHex(random));
        return HexFormat.of()
                .parseHex(jdbc.sql("SELECT value FROM secrets WHERE name = :name")
                        .param("name", name)
                        .query(String.class)
                        .single());
    }

    /** True for the first caller with this name, false for all others. Joins the caller's transaction. */
    public boolean claim(String name) {
        return put(name, "claimed");
    }

    private boolean put(String name, String value) {
        return jdbc.sql("""
                        INSERT INTO secrets (name, value, created_at) VALUES (:name, :value, :now)
                        ON CONFLICT (name) DO NOTHING
                        """)
                        .param("name", name)
                        .param("value", value)
                        .param("now", clock.millis())
                        .update()
                == 1;
    }
}
