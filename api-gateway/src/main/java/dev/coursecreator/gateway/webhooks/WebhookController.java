package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.rest.link.ApiLinks;
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

/** REST endpoints of webhooks: create, list, read, edit, delete, rotate the secret. */
@RestController
@Tag(name = "Webhooks")
@RequestMapping(path = WebhookController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
final class WebhookController {

    static final String PATH = "/api/v1/webhooks";

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final ManagingWebhooks managing;
    private final Webhooks webhooks;
    private final WebhookDeliverer deliverer;

    WebhookController(ManagingWebhooks managing, Webhooks webhooks, WebhookDeliverer deliverer) {
        this.managing = managing;
        this.webhooks = webhooks;
        this.deliverer = deliverer;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "createWebhook",
            summary = "Create a webhook",
            description =
                    "New events of the caller's jobs are posted to the URL, signed according to Standard Webhooks. The"
                            + " response contains the secret, which is not shown again.")
    @ApiResponse(
            responseCode = "201",
            description = "The webhook has been created.",
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
        var created = managing.create(wanted, caller);
        deliverer.wakeAll();
        return ResponseEntity.created(ApiLinks.location(PATH + "/" + created.id()))
                .body(WebhookView.withSecret(created));
    }

    @GetMapping
    @Operation(operationId = "listWebhooks", summary = "List webhooks", description = "Newest first.")
    Page<WebhookView> list(
            @Parameter(description = PageRequest.PAGE_DESCRIPTION)
                    @RequestParam(name = "page", defaultValue = PageRequest.FIRST_PAGE)
                    int page,
            @Parameter(description = PageRequest.LIMIT_DESCRIPTION)
                    @RequestParam(name = "limit", defaultValue = PageRequest.DEFAULT_LIMIT)
                    int limit,
            Caller caller) {
        var request = new PageRequest(page, limit);
        var found = webhooks.list(request, caller);
        return request.of(found.items().stream().map(WebhookView::of).toList(), found.total());
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
            summary = "Edit the given fields of a webhook",
            description =
                    "A JSON Merge Patch (RFC 7396): absent fields are not changed. Enabling a disabled webhook resets its"
                            + " record of failures and resumes pending deliveries.")
    WebhookView patch(
            @Parameter(description = "Id of the webhook") @PathVariable("id") UUID id,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = WebhookRequest.class)))
                    @RequestBody
                    JsonNode changes,
            Caller caller) {
        var patched = managing.patch(id, changes, caller);
        deliverer.wakeAll();
        return WebhookView.of(patched);
    }

    @DeleteMapping("/{id}")
    @Operation(
            operationId = "deleteWebhook",
            summary = "Delete a webhook",
            description = "Also deletes all its deliveries, including pending ones.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@Parameter(description = "Id of the webhook") @PathVariable("id") UUID id, Caller caller) {
        managing.delete(id, caller);
    }

    @PostMapping("/{id}/rotate-secret")
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Rotate the secret of a webhook",
            description =
                    "The response contains the new secret, which is not shown again. For a while, messages have two"
                            + " signatures: one with the new secret and one with the previous secret.")
    WebhookView rotate(@Parameter(description = "Id of the webhook") @PathVariable("id") UUID id, Caller caller) {
        return WebhookView.withSecret(managing.rotate(id, caller));
    }
}
