package dev.coursecreator.worker.lesson.narration.audio;

import java.io.IOException;

/** What should be sound is not, or is incomplete. */
public final class UnreadableAudioException extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean incomplete;

    UnreadableAudioException(String message, boolean incomplete) {
        super(message);
        this.incomplete = incomplete;
    }

    UnreadableAudioException(String message) {
        this(message, false);
    }

    /** Whether the end is missing, so that the whole may be had on another attempt. */
    public boolean isIncomplete() {
        return incomplete;
    }
}
