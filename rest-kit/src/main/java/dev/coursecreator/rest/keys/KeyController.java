package dev.coursecreator.rest.keys;

import dev.coursecreator.rest.link.ApiLinks;
import dev.coursecreator.rest.page.Page;
import dev.coursecreator.rest.page.PageRequest;
import dev.coursecreator.rest.problem.NotFoundException;
import dev.coursecreator.rest.problem.StrictJsonReader;
import dev.coursecreator.rest.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** API keys over REST, for admins. */
@RestController
@Tag(name = "Keys")
@RequestMapping(path = "/api/v1/keys", produces = MediaType.APPLICATION_JSON_VALUE)
final class KeyController {

    private final ApiKeys keys;
    private final Clock clock;
    private final StrictJsonReader<KeyRequest> requests;

    KeyController(ApiKeys keys, Clock clock, JsonMapper json) {
        this.keys = keys;
        this.clock = clock;
        this.requests = new StrictJsonReader<>(json, KeyRequest.class);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "createKey",
            summary = "Create an API key",
            description = "Only this response has the key itself: the service stores a hash. For admins.")
    @ApiResponse(
            responseCode = "201",
            description = "The key is created.",
            headers =
                    @Header(
                            name = "Location",
                            description = "/api/v1/keys/{id}",
                            schema = @Schema(type = "string", format = "uri-reference")),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = KeyView.class)))
    ResponseEntity<KeyView> create(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = KeyRequest.class)))
                    @RequestBody
                    JsonNode wanted,
            Caller caller) {
        var request = requests.read(wanted).validated(caller, clock.instant());
        var created = keys.create(request, caller.owner().id());
        return ResponseEntity.created(
                        ApiLinks.location("/api/v1/keys/" + created.key().id()))
                .body(KeyView.of(created));
    }

    @GetMapping
    @Operation(operationId = "listKeys", summary = "List API keys", description = "Newest first. For admins.")
    Page<KeyView> list(
            @Parameter(description = PageRequest.PAGE_DESCRIPTION)
                    @RequestParam(name = "page", defaultValue = PageRequest.FIRST_PAGE)
                    int page,
            @Parameter(description = PageRequest.LIMIT_DESCRIPTION)
                    @RequestParam(name = "limit", defaultValue = PageRequest.DEFAULT_LIMIT)
                    int limit) {
        var request = new PageRequest(page, limit);
        var found = keys.list(request);
        return request.of(found.items().stream().map(KeyView::of).toList(), found.total());
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readKey", summary = "Read an API key", description = "For admins.")
    KeyView read(@Parameter(description = "Id of the key") @PathVariable("id") UUID id) {
        return keys.find(id).map(KeyView::of).orElseThrow(() -> new NotFoundException("key", id));
    }

    @DeleteMapping("/{id}")
    @Operation(
            operationId = "revokeKey",
            summary = "Revoke an API key",
            description = "Takes effect immediately. The audit log keeps the entries of the key. For admins.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@Parameter(description = "Id of the key") @PathVariable("id") UUID id) {
        if (!keys.revoke(id)) {
            throw new NotFoundException("key", id);
        }
    }
}
