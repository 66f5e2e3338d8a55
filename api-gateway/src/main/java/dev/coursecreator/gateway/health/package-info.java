/**
 * Whether the service can do its work. In: a question over REST, or of a probe at {@code /actuator/health/readiness}. Out: what
 * the database and the broker answered just now. Called by Spring.
 */
@NullMarked
package dev.coursecreator.gateway.health;

import org.jspecify.annotations.NullMarked;
