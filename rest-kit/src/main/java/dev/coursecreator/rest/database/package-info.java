/**
 * Where everything is recorded: SQLite in the data folder, or PostgreSQL by {@code spring.datasource.url}. In: the settings.
 * Out: one {@code DataSource}, migrated. Called by the owners of tables.
 */
@NullMarked
package dev.coursecreator.rest.database;

import org.jspecify.annotations.NullMarked;
