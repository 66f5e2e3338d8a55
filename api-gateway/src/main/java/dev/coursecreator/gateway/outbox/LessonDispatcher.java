package dev.coursecreator.gateway.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides which render commands in the outbox are sent next. All other messages are sent immediately, without it. */
public interface LessonDispatcher {

    /** Keeps other gateways from choosing lessons until the transaction ends; false if another one is choosing. */
    boolean tryLock();

    /** The {@code seq} of the messages to send now, in order, without those that a gateway is sending; at most {@code limit}. */
    List<Long> next(int limit);

    /** The {@code seq} of the messages that could have been sent, with those that a gateway is sending; at most {@code limit}. */
    List<Long> due(int limit);

    /** Records, in the caller's transaction, that lessons of these owners were claimed to be sent, in this order. */
    void recordDispatch(List<String> owners);

    /**
     * Since when lessons could have been sent but were not; empty if none could.
     *
     * @param oldest when the oldest of the messages that could be sent was appended
     */
    Optional<Instant> overdueSince(Instant oldest);
}
