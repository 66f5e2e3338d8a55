/**
 * From a Markdown file to a finished course: submit, decide, project; every verb that changes a generation. In: requests of
 * clients, events of the workers. Out: jobs, courses, and commands through the outbox. Called by nobody but REST and Kafka.
 */
@NullMarked
package dev.coursecreator.gateway.generation;

import org.jspecify.annotations.NullMarked;
