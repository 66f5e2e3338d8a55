/**
 * What the worker logs about a job, for whoever operates the system. In: log entries with the job in their context. Out: records on the topic of logs.
 * Called by nobody: it observes the log.
 */
@NullMarked
package dev.coursecreator.worker.logs;

import org.jspecify.annotations.NullMarked;
