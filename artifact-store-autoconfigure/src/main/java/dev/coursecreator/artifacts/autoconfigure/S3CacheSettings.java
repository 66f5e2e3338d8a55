package dev.coursecreator.artifacts.autoconfigure;

import dev.coursecreator.model.Check;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The local cache of the S3 store.
 *
 * @param cacheSize maximum total size; files used within the last hour are kept even beyond it
 */
@ConfigurationProperties("course-creator.artifacts.s3")
record S3CacheSettings(Path cacheDir, @DefaultValue("2GB") DataSize cacheSize) {

    S3CacheSettings {
        Check.that(cacheDir != null, "course-creator.artifacts.s3.cache-dir must be set");
        Check.atLeast("course-creator.artifacts.s3.cache-size in bytes", cacheSize.toBytes(), 0);
    }
}
