/**
 * Who asks, and what that lets one see and do. In: requests. Out: a {@link Caller} for whatever answers them. Called by
 * everything with a door of its own.
 */
@NullMarked
package dev.coursecreator.rest.security;

import org.jspecify.annotations.NullMarked;
