package dev.coursecreator.gateway.courses;

import dev.coursecreator.gateway.files.FileDownload;
import dev.coursecreator.gateway.files.FileLink;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.artifact.Artifact;
import org.jspecify.annotations.Nullable;

/**
 * Creates links to a course's files. Each link includes the version of the file, so responses can be cached forever.
 *
 * @param version the version to link to; null for the current one
 */
record FileLinkFactory(CourseId course, @Nullable Integer version) {

    /** The URL path of the course, without a version. */
    String path() {
        return "/api/v1/courses/" + course;
    }

    String self() {
        return version == null ? path() : path() + "?version=" + version;
    }

    FileLink manifest(Artifact manifest) {
        return link("/course.json", manifest);
    }

    FileLink lesson(int number, String name, Artifact file) {
        return link("/lessons/" + number + '/' + name, file);
    }

    private FileLink link(String subpath, Artifact file) {
        var which = version == null ? "?" : "?version=" + version + "&";
        return new FileLink(
                path() + subpath + which + "v=" + FileDownload.version(file),
                file.type().mediaType(),
                file.bytes());
    }
}
