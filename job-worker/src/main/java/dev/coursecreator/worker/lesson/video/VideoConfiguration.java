package dev.coursecreator.worker.lesson.video;

import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the encoder once, when the worker starts: one that can't encode must not take commands. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VideoSettings.class)
class VideoConfiguration {

    @Bean
    Encoder lessonEncoder(VideoSettings settings, @Value("${course-creator.data-dir}") Path dataDir)
            throws InterruptedException {
        var caches = List.of(UserCache.of(System.getProperty("os.name"), System.getenv()), dataDir.resolve("cache"));
        return new EncoderSearch(settings, System.getenv(), new BundledEncoder(caches)).find();
    }
}
