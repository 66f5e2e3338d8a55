/**
 * Whether the service can do its work. In: a question over REST. Out: what the database and the broker answered just now.
 */
@NullMarked
package dev.coursecreator.gateway.health;

import org.jspecify.annotations.NullMarked;
