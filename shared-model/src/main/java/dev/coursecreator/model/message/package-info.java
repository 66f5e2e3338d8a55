/**
 * How commands and events are written on the wire: JSON in a CloudEvents envelope.
 * Called by everything that produces to or consumes from Kafka.
 */
@NullMarked
package dev.coursecreator.model.message;

import org.jspecify.annotations.NullMarked;
