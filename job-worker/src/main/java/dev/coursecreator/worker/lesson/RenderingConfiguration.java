package dev.coursecreator.worker.lesson;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The threads that draw, speak and encode. */
@Configuration
class RenderingConfiguration {

    /** As many as there are cores, shared by all of this worker's slots: more would only wait for each other. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService renderingPool() {
        var threads = Thread.ofPlatform().name("rendering-", 0).daemon().factory();
        return Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), threads);
    }
}
