/**
 * Background loops that poll for work. In: a task, its intervals, and wake-ups. Out: runs of the task on a thread of its own. Called by
 * lifecycle beans of the application.
 */
@NullMarked
package dev.coursecreator.rest.polling;

import org.jspecify.annotations.NullMarked;
