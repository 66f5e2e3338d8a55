/**
 * Messages on their way to Kafka. In: messages, appended in the transaction that they belong to. Out: records on their
 * topics, each at least once and in order per job. Called by generation.
 */
@NullMarked
package dev.coursecreator.gateway.outbox;

import org.jspecify.annotations.NullMarked;
