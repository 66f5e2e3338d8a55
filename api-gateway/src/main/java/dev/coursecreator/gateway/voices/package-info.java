/**
 * The voices. In: the heartbeats of the workers. Out: the voices that a course can have, over REST and for submissions. Called by
 * submission.
 */
@NullMarked
package dev.coursecreator.gateway.voices;

import org.jspecify.annotations.NullMarked;
