/**
 * What is kept, and for how long. In: the settings, and an admin's wish. Out: jobs that ended long ago, courses that were
 * deleted long ago and files that nothing needs any more are gone. Called by the clock and over REST.
 */
@NullMarked
package dev.coursecreator.gateway.retention;

import org.jspecify.annotations.NullMarked;
