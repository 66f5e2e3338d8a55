package dev.coursecreator.gateway.files;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.gateway.files.ByteRanges.Part;
import dev.coursecreator.gateway.files.ByteRanges.Parts;
import dev.coursecreator.gateway.files.ByteRanges.Unsatisfiable;
import dev.coursecreator.gateway.files.ByteRanges.Whole;
import dev.coursecreator.rest.conditional.RequestPreconditions;
import dev.coursecreator.rest.problem.RangeNotSatisfiableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Serves GET and HEAD requests for files according to RFC 9110: preconditions (section 13) and ranges (section 14). Reads only
 * the bytes that are sent. May redirect media players to the artifact store.
 */
@Component
public final class FileResponseWriter {

    private static final Logger LOG = LoggerFactory.getLogger(FileResponseWriter.class);

    private final ArtifactStore store;
    private final PresignedRedirects redirects;

    FileResponseWriter(ArtifactStore store, PresignedRedirects redirects) {
        this.store = store;
        this.redirects = redirects;
    }

    /**
     * Writes the response. If it throws before the response is committed, the response is reset. A file that is missing or broken in
     * the store is a problem of the client's, who can have it made again: 404.
     */
    public void serve(FileDownload file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            answer(file, request, response);
        } catch (NoSuchFileException e) {
            LOG.warn(
                    "{} is not served: it is missing or broken in the artifact store",
                    file.artifact().fileName());
            if (response.isCommitted()) {
                throw e;
            }
            response.reset();
            throw new FileMissingException();
        } catch (IOException | RuntimeException e) {
            if (!response.isCommitted()) {
                response.reset();
            }
            throw e;
        }
    }

    private void answer(FileDownload file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (RequestPreconditions.of(request).isNotModified(file.etag(), file.etag())) {
            setValidators(file, response);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        store.requireWhole(file.artifact());
        var ranges = ranges(file, request);
        var link = redirects.redirect(file, request, ranges);
        if (link.isPresent()) {
            redirect(link.get(), response);
            return;
        }
        setValidators(file, response);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, file.contentDisposition());
        response.setHeader("X-Content-Type-Options", "nosniff");
        send(file, ranges, !request.getMethod().equals("HEAD"), response);
    }

    private static void setValidators(FileDownload file, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ETAG, file.etag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, file.cacheControl());
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
    }

    /** Not cacheable, because the link expires. */
    private static void redirect(URI link, HttpServletResponse response) {
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
            case Parts requested -> {
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                if (requested.parts().size() == 1) {
                    sendSinglePart(file, requested.parts().getFirst(), response);
                } else {
                    sendMultipart(file, requested.parts(), response);
                }
            }
            case Unsatisfiable unsatisfiable -> throw new RangeNotSatisfiableException(total);
        }
    }

    private void sendSinglePart(FileDownload file, Part part, HttpServletResponse response) throws IOException {
        response.setContentType(file.contentType());
        response.setHeader(
                HttpHeaders.CONTENT_RANGE, part.contentRange(file.artifact().bytes()));
        response.setContentLengthLong(part.bytes());
        copy(file, part, response);
    }

    /** Sends {@code multipart/byteranges}; each part has a header of its own. */
    private void sendMultipart(FileDownload file, List<Part> parts, HttpServletResponse response) throws IOException {
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
                throw new EOFException("artifact %s should have %d bytes from offset %d but has %d"
                        .formatted(file.artifact().fileName(), part.bytes(), part.first(), copied));
            }
        }
    }

    /** Ranges apply to GET only, and are ignored if the client's copy is outdated (If-Range). */
    private static ByteRanges ranges(FileDownload file, HttpServletRequest request) {
        var condition = request.getHeader(HttpHeaders.IF_RANGE);
        var current = condition == null || condition.equals(file.etag());
        return request.getMethod().equals("GET") && current
                ? ByteRanges.of(
                        request.getHeader(HttpHeaders.RANGE), file.artifact().bytes())
                : new Whole();
    }
}
