package dev.coursecreator.worker.lesson;

import dev.coursecreator.model.pace.ReadingPace;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The fonts, the times for reading, and the thread pool for drawing, speech synthesis and encoding. */
@Configuration
@EnableConfigurationProperties({FontSettings.class, PronunciationSettings.class})
class RenderingConfiguration {

    RenderingConfiguration(FontSettings fonts) {
        fonts.apply();
    }

    @Bean
    ReadingPace readingPace(Environment environment) {
        return ReadingPace.of((setting, time) -> environment.getProperty(setting, Duration.class, time));
    }

    /** One thread per core, shared by all slots of this worker: the tasks are CPU-bound. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService renderingPool() {
        var threads = Thread.ofPlatform().name("rendering-", 0).daemon().factory();
        return Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), threads);
    }
}
