package dev.coursecreator.worker.diskspace;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Watches the folders that steps write to: the artifact store, or its cache if it is a bucket, and the folder for temporary files. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DiskSpaceSettings.class)
public class DiskSpaceConfiguration {

    /** Steps write little there. */
    private static final long TEMPORARY_BYTES = 16 << 20;

    private static final String TEMPORARY = "java.io.tmpdir";

    @Bean
    DiskSpace diskSpace(DiskSpaceSettings settings, Environment environment) {
        var minimum = settings.minimum().toBytes();
        var isBucket = "s3".equalsIgnoreCase(environment.getProperty("course-creator.artifacts.store"));
        var setting = isBucket ? "course-creator.artifacts.s3.cache-dir" : "course-creator.artifacts.dir";
        return new DiskSpace(
                List.of(
                        new OutputFolder(setting, Path.of(environment.getRequiredProperty(setting)), minimum),
                        new OutputFolder(
                                TEMPORARY, Path.of(System.getProperty(TEMPORARY)), Math.min(minimum, TEMPORARY_BYTES))),
                settings.pause(),
                Clock.systemUTC());
    }
}
