package dev.coursecreator.rest.database;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The supported databases and the differences in their SQL. */
public enum Database {
    SQLITE("sqlite", "INTEGER PRIMARY KEY AUTOINCREMENT", "", ""),
    POSTGRESQL("postgresql", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "FOR UPDATE", "FOR UPDATE SKIP LOCKED");

    /** Longest time until this process sees what another one has committed. */
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);

    /** Where whoever commits wakes those who wait for it, looking is only a safety net. SQLite has no other process. */
    static final Duration SAFETY_NET_POLL_INTERVAL = Duration.ofSeconds(5);

    private final String folder;
    private final String identity;
    private final String forUpdate;
    private final String forUpdateSkipLocked;

    Database(String folder, String identity, String forUpdate, String forUpdateSkipLocked) {
        this.folder = folder;
        this.identity = identity;
        this.forUpdate = forUpdate;
        this.forUpdateSkipLocked = forUpdateSkipLocked;
    }

    /** The database behind a JDBC URL. */
    public static Database of(String url) {
        if (url.startsWith("jdbc:sqlite:")) {
            return SQLITE;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new IllegalArgumentException(
                "spring.datasource.url must start with jdbc:sqlite: or jdbc:postgresql: but was '" + url + "'");
    }

    /**
     * How often to look for work while there is none, if no {@link Notifications} tell of it.
     *
     * @param configured null for the default: one second, or five if no other process can use the database
     */
    public Duration pollInterval(@Nullable Duration configured) {
        if (configured != null) {
            return configured;
        }
        return switch (this) {
            case SQLITE -> SAFETY_NET_POLL_INTERVAL;
            case POSTGRESQL -> POLL_INTERVAL;
        };
    }

    /** Locations of the migrations: common ones, and those for this database. */
    String[] migrations() {
        return new String[] {"classpath:db/migration", "classpath:db/" + folder};
    }

    /** Column type of an ascending row number. */
    String identity() {
        return identity;
    }

    /** Locks the rows of a query until the transaction ends. Empty on SQLite, which has a single writer. */
    public String forUpdate() {
        return forUpdate;
    }

    /** As {@link #forUpdate()}, skipping rows that another transaction has locked. */
    public String forUpdateSkipLocked() {
        return forUpdateSkipLocked;
    }
}
