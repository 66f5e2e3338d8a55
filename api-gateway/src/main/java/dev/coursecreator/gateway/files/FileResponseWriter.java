package dev.coursecreator.gateway.files;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.gateway.files.ByteRanges.Part;
import dev.coursecreator.gateway.files.ByteRanges.Parts;
import dev.coursecreator.gateway.files.ByteRanges.Unsatisfiable;
import dev.coursecreator.gateway.files.ByteRanges.Whole;
import dev.coursecreator.rest.problem.PreconditionFailed;
import dev.coursecreator.rest.problem.RangeNotSatisfiable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Answers GET and HEAD for a file as RFC 9110 asks: validators and preconditions (13), ranges (14). Nothing is read but the
 * bytes that are sent. Players may be sent on to the store.
 */
@Component
public final class FileResponseWriter {

    private final ArtifactStore store;
    private final PresignedRedirects links;

    FileResponseWriter(ArtifactStore store, PresignedRedirects links) {
        this.store = store;
        this.links = links;
    }

    /** Answers the request, or throws with nothing of an answer written. */
    public void serve(FileDownload file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            answer(file, request, response);
        } catch (IOException | RuntimeException e) {
            if (!response.isCommitted()) {
                response.reset();
            }
            throw e;
        }
    }

    private void answer(FileDownload file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!matches(request.getHeader(HttpHeaders.IF_MATCH), file, true)) {
            throw new PreconditionFailed("The file is another one now: " + file.etag() + ".");
        }
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && matches(known, file, false)) {
            identify(file, response);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var ranges = ranges(file, request);
        var link = links.insteadOf(file, request, ranges);
        if (link.isPresent()) {
            sendOn(link.get(), response);
            return;
        }
        identify(file, response);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, file.contentDisposition());
        response.setHeader("X-Content-Type-Options", "nosniff");
        send(file, ranges, !request.getMethod().equals("HEAD"), response);
    }

    private static void identify(FileDownload file, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ETAG, file.etag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, file.cacheControl());
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
    }

    /** For this once: the link will expire. */
    private static void sendOn(URI link, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
        response.setHeader(HttpHeaders.LOCATION, link.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }

    private void send(FileDownload file, ByteRanges ranges, boolean withBody, HttpServletResponse response)
            throws IOException {
        var total = file.artifact().bytes();
        switch (ranges) {
            case Whole whole -> {
                response.setContentType(file.contentType());
                response.setContentLengthLong(total);
                if (withBody) {
                    copy(file, new Part(0, total - 1), response);
                }
            }
            case Parts asked -> {
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                if (asked.parts().size() == 1) {
                    sendOne(file, asked.parts().getFirst(), response);
                } else {
                    sendSeveral(file, asked.parts(), response);
                }
            }
            case Unsatisfiable unsatisfiable -> throw new RangeNotSatisfiable(total);
        }
    }

    private void sendOne(FileDownload file, Part part, HttpServletResponse response) throws IOException {
        response.setContentType(file.contentType());
        response.setHeader(
                HttpHeaders.CONTENT_RANGE, part.contentRange(file.artifact().bytes()));
        response.setContentLengthLong(part.bytes());
        copy(file, part, response);
    }

    /** As {@code multipart/byteranges}, each part with its own header. */
    private void sendSeveral(FileDownload file, List<Part> parts, HttpServletResponse response) throws IOException {
        var boundary = FileDownload.version(file.artifact());
        var headers = parts.stream().map(part -> header(file, part, boundary)).toList();
        var end = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        response.setContentType("multipart/byteranges; boundary=" + boundary);
        response.setContentLengthLong(parts.stream().mapToLong(Part::bytes).sum()
                + headers.stream().mapToLong(header -> header.length).sum()
                + end.length);
        for (int i = 0; i < parts.size(); i++) {
            response.getOutputStream().write(headers.get(i));
            copy(file, parts.get(i), response);
        }
        response.getOutputStream().write(end);
    }

    private static byte[] header(FileDownload file, Part part, String boundary) {
        return """
                \r
                --%s\r
                Content-Type: %s\r
                Content-Range: %s\r
                \r
                """.formatted(
                boundary, file.contentType(), part.contentRange(file.artifact().bytes())).getBytes(
                StandardCharsets.US_ASCII);
    }

    private void copy(FileDownload file, Part part, HttpServletResponse response) throws IOException {
        try (var bytes = store.open(file.artifact(), part.first(), part.bytes())) {
            var copied = bytes.transferTo(response.getOutputStream());
            if (copied != part.bytes()) {
                throw new EOFException("artifact %s should have %d bytes from %d on but has %d"
                        .formatted(file.artifact().fileName(), part.bytes(), part.first(), copied));
            }
        }
    }

    /** Ranges are defined for GET only, and void if the client's copy is of another file (If-Range). */
    private static ByteRanges ranges(FileDownload file, HttpServletRequest request) {
        var condition = request.getHeader(HttpHeaders.IF_RANGE);
        var current = condition == null || condition.equals(file.etag());
        return request.getMethod().equals("GET") && current
                ? ByteRanges.of(
                        request.getHeader(HttpHeaders.RANGE), file.artifact().bytes())
                : new Whole();
    }

    /** Whether the list names the file, or anything; a header that is not there names everything. */
    private static boolean matches(@Nullable String etags, FileDownload file, boolean strong) {
        return etags == null
                || etags.strip().equals("*")
                || Arrays.stream(etags.split(",", -1))
                        .map(String::strip)
                        .map(tag -> strong ? tag : tag.replaceFirst("^W/", ""))
                        .anyMatch(file.etag()::equals);
    }
}
