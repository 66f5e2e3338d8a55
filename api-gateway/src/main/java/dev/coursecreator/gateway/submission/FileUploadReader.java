package dev.coursecreator.gateway.submission;

import dev.coursecreator.markdown.source.CourseFiles;
import dev.coursecreator.markdown.source.RelativePath;
import dev.coursecreator.rest.multipart.MultipartReader;
import dev.coursecreator.rest.multipart.Part;
import dev.coursecreator.rest.problem.ContentTooLargeException;
import dev.coursecreator.rest.problem.InvalidBodyException;
import dev.coursecreator.rest.problem.StrictJsonReader;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a course with files from {@code multipart/form-data}: the part {@code request} is the request in JSON, and each part {@code files} is a
 * file whose name is its path relative to the folder of the course, or a zip of them.
 */
@Component
final class FileUploadReader {

    private static final String REQUEST = "request";
    private static final String FILES = "files";

    private final int maxFileBytes;
    private final MultipartReader multipart;
    private final ZippedCourse zips;
    private final StrictJsonReader<GenerationRequest> requests;

    FileUploadReader(JsonMapper json, CourseFileSettings settings) {
        this.maxFileBytes = Math.toIntExact(settings.maxFileSize().toBytes());
        this.multipart = new MultipartReader(
                settings.maxFiles() + 1,
                Math.toIntExact(
                        Math.max(maxFileBytes, settings.maxUnzippedSize().toBytes())));
        this.zips = new ZippedCourse(
                settings.maxFiles(), maxFileBytes, settings.maxUnzippedSize().toBytes());
        this.requests = new StrictJsonReader<>(json, GenerationRequest.class);
    }

    /** Reads the parts; the Markdown files are the course if the request has no {@code markdown}. */
    Submission read(HttpServletRequest http) throws IOException {
        GenerationRequest request = null;
        var files = new LinkedHashMap<String, byte[]>();
        for (var part : multipart.read(http)) {
            switch (part.name()) {
                case REQUEST -> {
                    if (request != null) {
                        throw new InvalidBodyException("The part 'request' is given more than once.");
                    }
                    request = requests.read(part.content());
                }
                case FILES -> add(part, files);
                default ->
                    throw new InvalidBodyException(
                            "The part '%s' is unknown; known are request and files.".formatted(part.name()));
            }
        }
        return withMarkdown(request == null ? GenerationRequest.EMPTY : request, new UploadedFiles(files));
    }

    private void add(Part part, Map<String, byte[]> files) {
        if (part.fileName() == null) {
            throw new InvalidBodyException(
                    "A part 'files' has no file name; send each file with its path relative to the Markdown, such as"
                            + " filename=\"images/fox.png\".");
        }
        var path = RelativePath.normalized(part.fileName())
                .orElseThrow(() -> new InvalidBodyException("The file name '" + part.fileName()
                        + "' is not allowed; it must be a path below the folder of the course, with forward slashes, such as"
                        + " images/fox.png."));
        var added = ZippedCourse.isZip(part.content()) ? zips.read(path, part.content()) : Map.of(path, part.content());
        added.forEach((each, content) -> {
            if (content.length > maxFileBytes) {
                throw new ContentTooLargeException("The file '" + each + "'", maxFileBytes);
            }
            if (files.put(each, content) != null) {
                throw new InvalidBodyException("The file '" + each + "' is sent more than once.");
            }
        });
    }

    private static Submission withMarkdown(GenerationRequest request, UploadedFiles files) {
        if (request.markdown() != null) {
            return new Submission(request, files);
        }
        var documents = files.paths().stream().filter(CourseFiles::isMarkdown).toList();
        if (documents.isEmpty()) {
            throw new InvalidBodyException(
                    "There is no Markdown; send it as markdown in the part 'request', or as one of the files.");
        }
        if (documents.size() > 1) {
            return new Submission(request, files);
        }
        var document = documents.getFirst();
        var markdown = files.text(document)
                .orElseThrow(
                        () -> new InvalidBodyException("The file '" + document + "' must be in UTF-8 but is not."));
        return new Submission(request.withMarkdown(markdown, document), files);
    }
}
