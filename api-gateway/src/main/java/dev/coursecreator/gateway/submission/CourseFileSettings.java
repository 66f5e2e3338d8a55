package dev.coursecreator.gateway.submission;

import dev.coursecreator.model.Check;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the files that are sent with a course. The size of all files of a request is limited by {@code
 * course-creator.http.max-upload-size}.
 *
 * @param maxFiles maximum number of files
 * @param maxFileSize maximum size of each file
 * @param maxUnzippedSize maximum size of all files in a zip
 */
@ConfigurationProperties("course-creator.files")
record CourseFileSettings(
        @DefaultValue("500") int maxFiles,
        @DefaultValue("10MB") DataSize maxFileSize,
        @DefaultValue("64MB") DataSize maxUnzippedSize) {

    CourseFileSettings {
        Check.atLeast("course-creator.files.max-files", maxFiles, 1);
        Check.atLeast("course-creator.files.max-file-size", maxFileSize.toBytes(), 1);
        Check.atLeast("course-creator.files.max-unzipped-size", maxUnzippedSize.toBytes(), 1);
    }
}
