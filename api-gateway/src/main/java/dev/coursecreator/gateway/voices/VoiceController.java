package dev.coursecreator.gateway.voices;

import dev.coursecreator.model.script.Voice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The voices over REST. */
@RestController
@Tag(name = "Courses")
@RequestMapping(path = "/api/v1/voices", produces = MediaType.APPLICATION_JSON_VALUE)
final class VoiceController {

    private static final Comparator<Voice> ORDER =
            Comparator.comparing(Voice::language).thenComparing(Voice::kind).thenComparing(Voice::id);

    private final AvailableVoices voices;

    VoiceController(AvailableVoices voices) {
        this.voices = voices;
    }

    @GetMapping
    @Operation(
            operationId = "listVoices",
            summary = "List the voices",
            description =
                    "The voices that a course can have: those that are part of every worker (built-in), and those that workers"
                            + " have announced within the last 20 seconds: voices of speech servers, and draft voices, which can be"
                            + " understood, but which nobody would publish.")
    @ApiResponse(responseCode = "200", description = "The voices, sorted by language.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "503", description = "The broker is unavailable.", content = @Content)
    VoiceList list() {
        return new VoiceList(
                voices.all().stream().sorted(ORDER).map(VoiceView::of).toList());
    }
}
