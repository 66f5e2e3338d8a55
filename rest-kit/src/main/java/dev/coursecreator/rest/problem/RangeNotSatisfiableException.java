package dev.coursecreator.rest.problem;

import org.springframework.http.HttpHeaders;

/** The requested range lies outside the file: 416 with {@code Content-Range}. */
public final class RangeNotSatisfiableException extends ProblemException {

    public RangeNotSatisfiableException(long totalBytes) {
        super(
                ProblemType.RANGE_NOT_SATISFIABLE,
                "The file has " + totalBytes + " bytes, counted from 0.",
                header(HttpHeaders.CONTENT_RANGE, "bytes */" + totalBytes));
    }
}
