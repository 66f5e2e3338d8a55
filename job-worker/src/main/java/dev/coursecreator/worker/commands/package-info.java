/**
 * Consumes commands. In: the commands topic through a Kafka share group (KIP-932), and the cancellations topic.
 * Out: executed or released commands, and their events through {@code events}. Called by Spring's lifecycle.
 */
@NullMarked
package dev.coursecreator.worker.commands;

import org.jspecify.annotations.NullMarked;
