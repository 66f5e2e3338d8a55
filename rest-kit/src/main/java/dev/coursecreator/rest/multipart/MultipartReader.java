package dev.coursecreator.rest.multipart;

import dev.coursecreator.rest.problem.ContentTooLargeException;
import dev.coursecreator.rest.problem.InvalidBodyException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of a body into memory, within limits. Spring's own support is not used: it would parse the body of every request to
 * every route, before it is known whether the route accepts files.
 *
 * @param maxParts maximum number of parts
 * @param maxPartBytes maximum size of a part; the size of the whole body is limited for every request
 */
public record MultipartReader(int maxParts, int maxPartBytes) {

    private static final int MAX_HEADER_BYTES = 4_096;

    /**
     * Reads all parts in the order of the body.
     *
     * @throws InvalidBodyException if the body is malformed or has too many parts
     * @throws ContentTooLargeException if a part, or the body, is too large
     */
    public List<Part> read(HttpServletRequest request) throws IOException {
        var upload = new FileUpload();
        upload.setPartHeaderSizeMax(MAX_HEADER_BYTES);
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        try {
            return read(upload.getItemIterator(new ServletRequestContext(request)));
        } catch (FileUploadException | MalformedStreamException | InvalidFileNameException e) {
            throw new InvalidBodyException("The body is not valid multipart/form-data: " + e.getMessage());
        }
    }

    private List<Part> read(FileItemIterator items) throws FileUploadException, IOException {
        var parts = new ArrayList<Part>();
        while (items.hasNext()) {
            if (parts.size() == maxParts) {
                throw new InvalidBodyException("The body has more than " + maxParts + " parts.");
            }
            parts.add(read(items.next()));
        }
        return parts;
    }

    private Part read(FileItemStream item) throws IOException {
        var name = item.getFieldName() == null ? "" : item.getFieldName();
        if (isReplaced(name) || isReplaced(item.getName())) {
            throw new InvalidBodyException(
                    "The name of a part is not valid UTF-8: '" + name + "', '" + item.getName() + "'.");
        }
        try (var in = item.openStream()) {
            var content = in.readNBytes(maxPartBytes + 1);
            if (content.length > maxPartBytes) {
                throw new ContentTooLargeException(
                        item.getName() == null ? "The part '" + name + "'" : "The file '" + item.getName() + "'",
                        maxPartBytes);
            }
            return new Part(name, item.getName(), content);
        }
    }

    /** Names are decoded leniently. */
    private static boolean isReplaced(@Nullable String name) {
        return name != null && name.contains("\uFFFD");
    }
}
