/**
 * The transactional outbox. In: messages, appended in the transaction that they belong to. Out: Kafka records, each at least once and in order
 * per job. Called by {@code submission} and {@code process}.
 */
@NullMarked
package dev.coursecreator.gateway.outbox;

import org.jspecify.annotations.NullMarked;
