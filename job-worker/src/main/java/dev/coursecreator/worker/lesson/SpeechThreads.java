package dev.coursecreator.worker.lesson;

import dev.coursecreator.worker.lesson.narration.SpeakSentence;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The threads that speak. What this worker synthesizes itself has those for rendering, one per core. A sentence that a server speaks only waits,
 * and would keep them from drawing; how many a server gets at once is limited by its settings.
 */
@Component
final class SpeechThreads implements DisposableBean {

    private static final int WAITING = 32;

    private final SpeakSentence speak;
    private final ExecutorService rendering;
    private final ExecutorService waiting = Executors.newFixedThreadPool(
            WAITING, Thread.ofPlatform().name("speech-", 0).daemon().factory());

    SpeechThreads(SpeakSentence speak, ExecutorService renderingPool) {
        this.speak = speak;
        this.rendering = renderingPool;
    }

    ExecutorService of(String voice) {
        return speak.isRemote(voice) ? waiting : rendering;
    }

    @Override
    public void destroy() {
        waiting.shutdownNow();
    }
}
