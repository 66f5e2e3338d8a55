package dev.coursecreator.gateway.outbox;

/**
 * A message that the broker has acknowledged.
 *
 * @param seq of the message in the outbox
 * @param partition of the message's topic
 * @param offset of the record in that partition
 */
record SentMessage(long seq, int partition, long offset) {}
