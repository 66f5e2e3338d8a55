package dev.coursecreator.gateway.outbox;

import dev.coursecreator.model.message.MessageType;

/** A message is larger than {@code course-creator.outbox.max-message-size}, the limit of the topics. */
public final class MessageTooLarge extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    MessageTooLarge(MessageType type, long bytes, long maxBytes) {
        super("message '" + type.wireName() + "' has " + bytes + " bytes; the limit is " + maxBytes
                + " (course-creator.outbox.max-message-size)");
    }
}
