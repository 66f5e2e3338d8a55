/**
 * Rate limits and the throttle for failed logins. In: requests. Out: {@code RateLimit} header fields, or 429. Called by the
 * security filter chain.
 */
@NullMarked
package dev.coursecreator.rest.limits;

import org.jspecify.annotations.NullMarked;
