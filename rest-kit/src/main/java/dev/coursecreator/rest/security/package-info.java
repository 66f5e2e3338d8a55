/**
 * Authentication and access control. In: requests. Out: a {@link Caller} for the controllers, or 401 and 403. Called by the servlet
 * container and every controller.
 */
@NullMarked
package dev.coursecreator.rest.security;

import org.jspecify.annotations.NullMarked;
