package dev.coursecreator.rest.database;

/** The database was migrated by a newer version of the service, whose tables this version does not know. */
public final class NewerSchemaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param found version of the schema
     * @param known the newest version that this version of the service has a migration to
     */
    NewerSchemaException(String found, String known) {
        super("The database has schema version " + found
                + ", from a newer version of this program, which only knows schemas up to version " + known + ".");
    }
}
