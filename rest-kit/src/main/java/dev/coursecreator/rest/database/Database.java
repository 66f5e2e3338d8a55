package dev.coursecreator.rest.database;

/** Which database it is, for the few words in which the two do not speak the same SQL. */
public enum Database {
    SQLITE("sqlite", "INTEGER PRIMARY KEY AUTOINCREMENT", "", ""),
    POSTGRESQL("postgresql", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "FOR UPDATE", "FOR UPDATE SKIP LOCKED");

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

    /** Where its migrations are: those for all databases, and those in words of its own. */
    String[] migrations() {
        return new String[] {"classpath:db/migration", "classpath:db/" + folder};
    }

    /** The type of a column that numbers the rows in the order in which they were written. */
    String identity() {
        return identity;
    }

    /** Ends a query whose rows nobody else may change before the transaction ends. SQLite has one writer at a time anyway. */
    public String forUpdate() {
        return forUpdate;
    }

    /** As {@link #forUpdate()}, leaving out the rows that another transaction holds. */
    public String forUpdateSkipLocked() {
        return forUpdateSkipLocked;
    }
}
