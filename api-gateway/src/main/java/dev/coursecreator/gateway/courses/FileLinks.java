package dev.coursecreator.gateway.courses;

import dev.coursecreator.gateway.files.Download;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.artifact.Artifact;
import org.jspecify.annotations.Nullable;

/**
 * Makes the addresses of a course's files, each naming the very file that is there now, so that it may be cached for ever.
 *
 * @param version which must be named to reach it; null for the current one
 */
record FileLinks(CourseId course, @Nullable Integer version) {

    /** Of the course, whichever version is its current one. */
    String address() {
        return "/api/v1/courses/" + course;
    }

    String self() {
        return version == null ? address() : address() + "?version=" + version;
    }

    FileLink manifest(Artifact manifest) {
        return link("/course.json", manifest);
    }

    FileLink lesson(int number, String name, Artifact file) {
        return link("/lessons/" + number + '/' + name, file);
    }

    private FileLink link(String path, Artifact file) {
        var which = version == null ? "?" : "?version=" + version + "&";
        return new FileLink(
                address() + path + which + "v=" + Download.version(file),
                file.type().mediaType(),
                file.bytes());
    }
}
