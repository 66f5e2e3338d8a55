package dev.coursecreator.rest.database;

import java.util.Arrays;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/** Migrates the schema, unless it is that of a newer version: Flyway by itself would leave it as it is and start. */
final class SchemaMigration implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        var info = flyway.info();
        var current = info.current();
        var known = Arrays.stream(info.all())
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(MigrationVersion::compareTo);
        if (current != null
                && known.isPresent()
                && current.getVersion().isNewerThan(known.get().getVersion())) {
            throw new NewerSchemaException(
                    current.getVersion().toString(), known.get().toString());
        }
        flyway.migrate();
    }
}
