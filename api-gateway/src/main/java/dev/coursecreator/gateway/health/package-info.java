/**
 * Health and readiness of the service. In: a REST request, or a probe at {@code /actuator/health/readiness}. Out: the state of
 * the database and the broker. Called by Spring.
 */
@NullMarked
package dev.coursecreator.gateway.health;

import org.jspecify.annotations.NullMarked;
