package dev.coursecreator.gateway.courses;

import dev.coursecreator.gateway.courses.Course.LessonFiles;
import dev.coursecreator.gateway.courses.Course.Subtitles;
import dev.coursecreator.gateway.files.Download;
import dev.coursecreator.gateway.files.FileResponses;
import dev.coursecreator.gateway.files.ServesFile;
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

/** The files of courses over REST. Lessons that are ready can be played while the rest of the course is being made. */
@RestController
@Tag(name = "Files")
@RequestMapping("/api/v1/courses/{id}")
final class CourseFileController {

    private static final String LESSON = "/lessons/{number}";

    private final CourseReader catalogue;
    private final FileResponses files;

    CourseFileController(CourseReader catalogue, FileResponses files) {
        this.catalogue = catalogue;
        this.files = files;
    }

    @ServesFile("application/json")
    @Operation(operationId = "readManifest", summary = "The manifest of a published course")
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
        var asked = new CourseVersion(id, version);
        var manifest =
                catalogue.manifest(asked, caller).orElseThrow(() -> new NotFoundException("published course", asked));
        serve(manifest, "course", request, response);
    }

    @ServesFile("video/mp4")
    @Operation(operationId = "playLesson", summary = "The video of a lesson")
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

    @ServesFile("audio/mp4")
    @Operation(operationId = "hearLesson", summary = "The narration of a lesson")
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

    @ServesFile("text/markdown")
    @Operation(operationId = "readTranscript", summary = "What is said in a lesson, as Markdown")
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

    @ServesFile("image/png")
    @Operation(operationId = "showSlide", summary = "A slide of a lesson")
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

    @ServesFile("text/vtt")
    @Operation(operationId = "readWebVtt", summary = "The subtitles of a lesson, as WebVTT")
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

    @ServesFile("application/x-subrip")
    @Operation(operationId = "readSubRip", summary = "The subtitles of a lesson, as SubRip")
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
        return catalogue
                .files(version, number, caller)
                .orElseThrow(() -> new NotFoundException("finished lesson", number + " in a course " + version));
    }

    private Subtitles subtitles(CourseVersion version, int number, String language, Caller caller) {
        return catalogue
                .subtitles(version, number, language, caller)
                .orElseThrow(() -> new NotFoundException(
                        "subtitle track", language + " of a finished lesson " + number + " in a course " + version));
    }

    private void serve(Artifact artifact, String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var versioned = Download.version(artifact).equals(request.getParameter("v"));
        var fileName = name + "." + artifact.type().extension();
        files.serve(new Download(artifact, fileName, versioned), request, response);
    }
}
