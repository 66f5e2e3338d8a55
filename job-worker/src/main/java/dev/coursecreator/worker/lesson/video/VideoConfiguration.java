package dev.coursecreator.worker.lesson.video;

import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the encoder at startup: a worker that cannot encode must not consume commands. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VideoSettings.class)
class VideoConfiguration {

    @Bean
    Encoder lessonEncoder(VideoSettings settings, @Value("${course-creator.data-dir}") Path dataDir)
            throws InterruptedException {
        var caches =
                List.of(UserCacheFolder.of(System.getProperty("os.name"), System.getenv()), dataDir.resolve("cache"));
        return new EncoderSearch(settings, System.getenv(), new BundledEncoder(caches)).find();
    }
}
