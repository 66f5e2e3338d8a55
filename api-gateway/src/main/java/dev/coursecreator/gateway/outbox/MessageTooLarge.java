package dev.coursecreator.gateway.outbox;

import dev.coursecreator.model.message.MessageType;

/** A message has more bytes than {@code course-creator.outbox.max-message-size} and the topics allow. */
public final class MessageTooLarge extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    MessageTooLarge(MessageType type, long bytes, long maxBytes) {
        super("a message '" + type.wireName() + "' has " + bytes + " bytes; the topics take " + maxBytes
                + " (course-creator.outbox.max-message-size)");
    }
}
