package dev.coursecreator.worker.lesson.narration.speechserver;

import dev.coursecreator.worker.lesson.narration.audio.Sound;
import dev.coursecreator.worker.step.StepException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has texts spoken by a server: so many at once as the operator allows, and again after what may pass. */
final class SpeechServerRecorder {

    private static final Logger LOG = LoggerFactory.getLogger(SpeechServerRecorder.class);

    private static final int ATTEMPTS = 4;

    /** Before the second attempt, if the server does not say how long; doubles each time. */
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    /** Whoever is to wait longer gives the lesson back; the job is retried later. */
    private static final Duration MAX_WAIT = Duration.ofSeconds(60);

    private final SpeechServerClient client;
    private final Semaphore requests;
    private final Wait wait;

    /** Passes time. */
    @FunctionalInterface
    interface Wait {
        void sleep(Duration time) throws InterruptedException;
    }

    SpeechServerRecorder(SpeechServer server, SpeechServerClient client, Wait wait) {
        this.client = client;
        this.requests = new Semaphore(server.concurrentRequests(), true);
        this.wait = wait;
    }

    Sound record(String text, String voice, double speed) throws StepException, InterruptedException {
        requests.acquire();
        try {
            for (int attempt = 1; ; attempt++) {
                try {
                    return client.speak(text, voice, speed);
                } catch (SpeechServerException e) {
                    wait.sleep(waitBefore(attempt + 1, e));
                    LOG.debug("attempt {} at a sentence failed: {}", attempt, e.getMessage());
                }
            }
        } finally {
            requests.release();
        }
    }

    /** How long to wait before the attempt, or the failure of the sentence. */
    private static Duration waitBefore(int attempt, SpeechServerException failed) throws StepException {
        return switch (failed.failure()) {
            case SpeechFailure.TimedOut timedOut -> throw new StepException(timedOut.report(), failed);
            case SpeechFailure.Refused refused -> throw new StepException(refused.report(), failed);
            case SpeechFailure.Unavailable unavailable -> {
                var asked = unavailable.retryAfter();
                var time = Objects.requireNonNullElse(asked, FIRST_WAIT.multipliedBy(1L << (attempt - 2)));
                if (attempt > ATTEMPTS || time.compareTo(MAX_WAIT) > 0) {
                    throw new StepException(unavailable.report(), failed);
                }
                yield time;
            }
        };
    }
}
