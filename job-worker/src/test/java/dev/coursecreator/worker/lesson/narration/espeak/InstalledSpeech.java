package dev.coursecreator.worker.lesson.narration.espeak;

import java.time.Duration;

/** Whether espeak-ng is installed; tests that need it are skipped otherwise. */
public final class InstalledSpeech {

    private InstalledSpeech() {}

    static EspeakSettings settings() {
        return new EspeakSettings("espeak-ng", Duration.ofSeconds(30));
    }

    /** For {@code @EnabledIf}. */
    public static boolean hasEspeak() throws InterruptedException {
        return !new EspeakEngine(settings()).voices().isEmpty();
    }
}
