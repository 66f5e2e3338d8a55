package dev.coursecreator.gateway.courses;

import dev.coursecreator.gateway.files.Download;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.artifact.Artifact;

/** Makes the addresses of a course's files, each naming the very file that is there now, so that it may be cached for ever. */
record FileLinks(CourseId course) {

    String self() {
        return "/api/v1/courses/" + course;
    }

    FileLink manifest(Artifact manifest) {
        return link("/course.json", manifest);
    }

    FileLink lesson(int number, String name, Artifact file) {
        return link("/lessons/" + number + '/' + name, file);
    }

    private FileLink link(String path, Artifact file) {
        return new FileLink(
                self() + path + "?v=" + Download.version(file), file.type().mediaType(), file.bytes());
    }
}
