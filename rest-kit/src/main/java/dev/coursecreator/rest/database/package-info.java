/**
 * The database: SQLite in the data folder, or PostgreSQL by {@code spring.datasource.url}. In: the settings. Out: a migrated
 * {@code DataSource}. Called by every repository.
 */
@NullMarked
package dev.coursecreator.rest.database;

import org.jspecify.annotations.NullMarked;
