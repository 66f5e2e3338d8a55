package dev.coursecreator.gateway.courses;

import dev.coursecreator.gateway.courses.Course.LessonFiles;
import dev.coursecreator.gateway.courses.Course.Subtitles;
import dev.coursecreator.gateway.files.FileDownload;
import dev.coursecreator.gateway.files.FileResponseWriter;
import dev.coursecreator.gateway.files.ProducesFile;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.rest.problem.NotFoundException;
import dev.coursecreator.rest.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for the files of courses. Lessons that are ready can be played while others are still being rendered. */
@RestController
@Tag(name = "Files")
@RequestMapping("/api/v1/courses/{id}")
final class CourseFileController {

    private static final String LESSON = "/lessons/{number}";

    private final CourseReader reader;
    private final FileResponseWriter files;

    CourseFileController(CourseReader reader, FileResponseWriter files) {
        this.reader = reader;
        this.files = files;
    }

    @ProducesFile("application/json")
    @Operation(operationId = "readManifest", summary = "Get the manifest of a published course")
    @GetMapping("/course.json")
    void manifest(
            @PathVariable("id") CourseId id,
            @Parameter(description = CourseVersion.NUMBER_IS)
                    @RequestParam(name = "version", required = false)
                    @Nullable
                    Integer version,
            HttpServletRequest request,
            HttpServletResponse response,
            Caller caller)
            throws IOException {
        var requested = new CourseVersion(id, version);
        var manifest = reader.manifest(requested, caller)
                .orElseThrow(() -> new NotFoundException("published course", requested));
        serve(manifest, "course", request, response);
    }

    @ProducesFile("video/mp4")
    @Operation(operationId = "playLesson", summary = "Get the video of a lesson")
    @GetMapping(LESSON + "/video")
    void video(
            @PathVariable("id") CourseId id,
            @Parameter(description = "Number of the lesson, from 1") @PathVariable("number") int number,
            @Parameter(description = CourseVersion.NUMBER_IS)
                    @RequestParam(name = "version", required = false)
                    @Nullable
                    Integer version,
            HttpServletRequest request,
            HttpServletResponse response,
            Caller caller)
            throws IOException {
        serve(lesson(new CourseVersion(id, version), number, caller).video(), "lesson-" + number, request, response);
    }

    @ProducesFile("audio/mp4")
    @Operation(operationId = "hearLesson", summary = "Get the narration of a lesson")
    @GetMapping(LESSON + "/audio")
    void audio(
            @PathVariable("id") CourseId id,
            @Parameter(description = "Number of the lesson, from 1") @PathVariable("number") int number,
            @Parameter(description = CourseVersion.NUMBER_IS)
                    @RequestParam(name = "version", required = false)
                    @Nullable
                    Integer version,
            HttpServletRequest request,
            HttpServletResponse response,
            Caller caller)
            throws IOException {
        serve(lesson(new CourseVersion(id, version), number, caller).audio(), "narration-" + number, request, response);
    }

    @ProducesFile("text/markdown")
    @Operation(operationId = "readTranscript", summary = "Get the transcript of a lesson as Markdown")
    @GetMapping(LESSON + "/transcript")
    void transcript(
            @PathVariable("id") CourseId id,
            @Parameter(description = "Number of the lesson, from 1") @PathVariable("number") int number,
            @Parameter(description = CourseVersion.NUMBER_IS)
                    @RequestParam(name = "version", required = false)
                    @Nullable
                    Integer version,
            HttpServletRequest request,
            HttpServletResponse response,
            Caller caller)
            throws IOException {
        serve(
                lesson(new CourseVersion(id, version), number, caller).transcript(),
                "transcript-" + number,
                request,
                response);
    }

    @ProducesFile("image/png")
    @Operation(operationId = "showSlide", summary = "Get a slide of a lesson")
    @GetMapping(LESSON + "/slides/{slide}")
    void slide(
            @PathVariable("id") CourseId id,
            @Parameter(description = "Number of the lesson, from 1") @PathVariable("number") int number,
            @Parameter(description = "Number of the slide, from 1") @PathVariable("slide") int slide,
            @Parameter(description = CourseVersion.NUMBER_IS)
                    @RequestParam(name = "version", required = false)
                    @Nullable
                    Integer version,
            HttpServletRequest request,
            HttpServletResponse response,
            Caller caller)
            throws IOException {
        var slides = lesson(new CourseVersion(id, version), number, caller).slides();
        if (slide < 1 || slide > slides.size()) {
            throw new NotFoundException("slide", slide + "; lesson " + number + " has " + slides.size());
        }
        serve(slides.get(slide - 1).image(), "slide-" + number + "-" + slide, request, response);
    }

    @ProducesFile("text/vtt")
    @Operation(operationId = "readWebVtt", summary = "Get the subtitles of a lesson as WebVTT")
    @GetMapping(LESSON + "/subtitles.{language}.vtt")
    void vtt(
            @PathVariable("id") CourseId id,
            @Parameter(description = "Number of the lesson, from 1") @PathVariable("number") int number,
            @Parameter(description = "BCP 47 language of the subtitles", example = "en") @PathVariable("language")
                    String language,
            @Parameter(description = CourseVersion.NUMBER_IS)
                    @RequestParam(name = "version", required = false)
                    @Nullable
                    Integer version,
            HttpServletRequest request,
            HttpServletResponse response,
            Caller caller)
            throws IOException {
        serve(
                subtitles(new CourseVersion(id, version), number, language, caller)
                        .vtt(),
                "subtitles-" + number + "." + language,
                request,
                response);
    }

    @ProducesFile("application/x-subrip")
    @Operation(operationId = "readSubRip", summary = "Get the subtitles of a lesson as SubRip")
    @GetMapping(LESSON + "/subtitles.{language}.srt")
    void srt(
            @PathVariable("id") CourseId id,
            @Parameter(description = "Number of the lesson, from 1") @PathVariable("number") int number,
            @Parameter(description = "BCP 47 language of the subtitles", example = "en") @PathVariable("language")
                    String language,
            @Parameter(description = CourseVersion.NUMBER_IS)
                    @RequestParam(name = "version", required = false)
                    @Nullable
                    Integer version,
            HttpServletRequest request,
            HttpServletResponse response,
            Caller caller)
            throws IOException {
        serve(
                subtitles(new CourseVersion(id, version), number, language, caller)
                        .srt(),
                "subtitles-" + number + "." + language,
                request,
                response);
    }

    private LessonFiles lesson(CourseVersion version, int number, Caller caller) {
        return reader.files(version, number, caller)
                .orElseThrow(() -> new NotFoundException("rendered lesson", number + " in course " + version));
    }

    private Subtitles subtitles(CourseVersion version, int number, String language, Caller caller) {
        return reader.subtitles(version, number, language, caller)
                .orElseThrow(() -> new NotFoundException(
                        "subtitle track", language + " of lesson " + number + " in course " + version));
    }

    private void serve(Artifact artifact, String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var versioned = FileDownload.version(artifact).equals(request.getParameter("v"));
        var fileName = name + "." + artifact.type().extension();
        files.serve(new FileDownload(artifact, fileName, versioned), request, response);
    }
}
