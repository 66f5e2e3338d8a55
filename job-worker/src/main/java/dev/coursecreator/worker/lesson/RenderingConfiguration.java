package dev.coursecreator.worker.lesson;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fonts, and the thread pool for drawing, speech synthesis and encoding. */
@Configuration
@EnableConfigurationProperties({PaceSettings.class, FontSettings.class, PronunciationSettings.class})
class RenderingConfiguration {

    RenderingConfiguration(FontSettings fonts) {
        fonts.apply();
    }

    /** One thread per core, shared by all slots of this worker: the tasks are CPU-bound. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService renderingPool() {
        var threads = Thread.ofPlatform().name("rendering-", 0).daemon().factory();
        return Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), threads);
    }
}
