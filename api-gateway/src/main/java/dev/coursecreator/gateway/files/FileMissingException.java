package dev.coursecreator.gateway.files;

import dev.coursecreator.rest.problem.ProblemException;
import dev.coursecreator.rest.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** A file of a course is not in the artifact store, or was broken there: 404 that says how to make it again. */
final class FileMissingException extends ProblemException {

    static final ProblemType TYPE = new ProblemType(
            "file-missing",
            HttpStatus.NOT_FOUND,
            "File missing",
            "The course has this file, but it was removed from the artifact store, or was found truncated or damaged there.",
            "Generate the course again: POST /api/v1/courses/{id}/generate with the same Markdown and options. Only what is missing"
                    + " is rendered.");

    FileMissingException() {
        super(
                TYPE,
                "The file is missing or damaged in the artifact store. Generate the course again with the same Markdown and"
                        + " options (POST /api/v1/courses/{id}/generate); only what is missing is rendered.");
    }
}
