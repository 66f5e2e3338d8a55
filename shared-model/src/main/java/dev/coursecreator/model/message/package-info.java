/**
 * The wire format of commands and events: JSON in a CloudEvents envelope. In: message records. Out: bytes and headers, and back.
 * Called by all Kafka producers and consumers.
 */
@NullMarked
package dev.coursecreator.model.message;

import org.jspecify.annotations.NullMarked;
