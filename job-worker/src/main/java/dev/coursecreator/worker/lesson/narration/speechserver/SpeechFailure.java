package dev.coursecreator.worker.lesson.narration.speechserver;

import dev.coursecreator.model.event.Failure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why a server has not spoken. */
sealed interface SpeechFailure {

    /** What happened and what to change, as sentences. */
    String detail();

    /** The failure to report. */
    Failure report();

    /**
     * The same request may succeed later.
     *
     * @param retryAfter what the server asks for; null if it does not say
     */
    record Unavailable(String detail, @Nullable Duration retryAfter) implements SpeechFailure {

        @Override
        public Failure report() {
            return new Failure.Transient("speech-server-unavailable", detail);
        }
    }

    /** The server may still be at work on the request: not to be repeated at once, but by the job. */
    record TimedOut(String detail) implements SpeechFailure {

        @Override
        public Failure report() {
            return new Failure.Transient("speech-server-unavailable", detail);
        }
    }

    /** Each such request fails, until a setting or the text is changed. */
    record Refused(String detail) implements SpeechFailure {

        @Override
        public Failure report() {
            return new Failure.Permanent("speech-server-refused", detail);
        }
    }
}
