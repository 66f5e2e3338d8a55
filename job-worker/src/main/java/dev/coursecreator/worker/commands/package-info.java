/**
 * Taking work and giving it back. In: the commands topic, through a Kafka share group (KIP-932), and the cancellations.
 * Out: work performed once or handed on, and its events through {@code events}. Started and stopped by Spring.
 */
@NullMarked
package dev.coursecreator.worker.commands;

import org.jspecify.annotations.NullMarked;
