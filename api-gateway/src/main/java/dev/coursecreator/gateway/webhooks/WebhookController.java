package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.rest.page.Page;
import dev.coursecreator.rest.page.PageRequest;
import dev.coursecreator.rest.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Endpoints over REST. */
@RestController
@Tag(name = "Webhooks")
@RequestMapping(path = WebhookController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
final class WebhookController {

    static final String PATH = "/api/v1/webhooks";

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final ManagingWebhooks managing;
    private final Webhooks webhooks;

    WebhookController(ManagingWebhooks managing, Webhooks webhooks) {
        this.managing = managing;
        this.webhooks = webhooks;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "createWebhook",
            summary = "Be told by webhook",
            description =
                    "What happens in the caller's jobs from now on is posted to the URL, signed as Standard Webhooks"
                            + " describes it. The answer has the secret, this once.")
    @ApiResponse(
            responseCode = "201",
            description = "The webhook is there.",
            headers =
                    @Header(
                            name = "Location",
                            description = "The webhook: /api/v1/webhooks/{id}",
                            schema = @Schema(type = "string", format = "uri-reference")),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = WebhookView.class)))
    @ApiResponse(responseCode = "409", description = "The caller has too many webhooks.", content = @Content)
    ResponseEntity<WebhookView> create(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = WebhookRequest.class)))
                    @RequestBody
                    JsonNode wanted,
            Caller caller) {
        var made = managing.create(wanted, caller);
        return ResponseEntity.created(URI.create(PATH + "/" + made.id())).body(WebhookView.withSecret(made));
    }

    @GetMapping
    @Operation(operationId = "listWebhooks", summary = "List webhooks", description = "The newest first.")
    Page<WebhookView> list(
            @Parameter(description = PageRequest.PAGE_DESCRIPTION)
                    @RequestParam(name = "page", defaultValue = PageRequest.FIRST_PAGE)
                    int page,
            @Parameter(description = PageRequest.LIMIT_DESCRIPTION)
                    @RequestParam(name = "limit", defaultValue = PageRequest.DEFAULT_LIMIT)
                    int limit,
            Caller caller) {
        var asked = new PageRequest(page, limit);
        var found = webhooks.list(asked, caller);
        return asked.of(found.items().stream().map(WebhookView::of).toList(), found.total());
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readWebhook", summary = "Read a webhook", description = "Without its secret.")
    WebhookView read(@Parameter(description = "Id of the webhook") @PathVariable("id") UUID id, Caller caller) {
        return WebhookView.of(managing.find(id, caller));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MERGE_PATCH})
    @Operation(
            operationId = "patchWebhook",
            summary = "Edit a webhook: the fields that are given",
            description =
                    "As a JSON Merge Patch (RFC 7396): what is left out stays. To enable one that was disabled gives"
                            + " it a clean slate, and what was still to be delivered goes on.")
    WebhookView patch(
            @Parameter(description = "Id of the webhook") @PathVariable("id") UUID id,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = WebhookRequest.class)))
                    @RequestBody
                    JsonNode changes,
            Caller caller) {
        return WebhookView.of(managing.patch(id, changes, caller));
    }

    @DeleteMapping("/{id}")
    @Operation(
            operationId = "deleteWebhook",
            summary = "Delete a webhook",
            description = "With all that was and that is to be delivered to it.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@Parameter(description = "Id of the webhook") @PathVariable("id") UUID id, Caller caller) {
        managing.delete(id, caller);
    }

    @PostMapping("/{id}/rotate-secret")
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Give a webhook another secret",
            description =
                    "The answer has it, this once. For a while messages have two signatures: by the new secret and by"
                            + " the one before.")
    WebhookView rotate(@Parameter(description = "Id of the webhook") @PathVariable("id") UUID id, Caller caller) {
        return WebhookView.withSecret(managing.rotate(id, caller));
    }
}
