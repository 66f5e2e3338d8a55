/**
 * Data retention. In: the retention settings, or a request of an admin. Out: removes old jobs, deleted courses and unreferenced
 * files, and reports them. Called by a scheduler and over REST.
 */
@NullMarked
package dev.coursecreator.gateway.retention;

import org.jspecify.annotations.NullMarked;
