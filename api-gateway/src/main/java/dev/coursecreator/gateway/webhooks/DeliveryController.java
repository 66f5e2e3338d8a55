package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.gateway.webhooks.Delivery.Status;
import dev.coursecreator.rest.link.ApiLinks;
import dev.coursecreator.rest.page.ListRequest;
import dev.coursecreator.rest.page.Page;
import dev.coursecreator.rest.page.PageRequest;
import dev.coursecreator.rest.page.Sort;
import dev.coursecreator.rest.problem.NotFoundException;
import dev.coursecreator.rest.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints of deliveries: list, read, redeliver, test. */
@RestController
@Tag(name = "Webhooks")
@RequestMapping(path = WebhookController.PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
final class DeliveryController {

    private static final String NEWEST_FIRST = "-created_at";

    private final ManagingWebhooks managing;
    private final Deliveries deliveries;
    private final WebhookDeliverer deliverer;
    private final ManagingWebhooks.IdsAndTimes idsAndTimes;

    DeliveryController(
            ManagingWebhooks managing,
            Deliveries deliveries,
            WebhookDeliverer deliverer,
            ManagingWebhooks.IdsAndTimes idsAndTimes) {
        this.managing = managing;
        this.deliveries = deliveries;
        this.deliverer = deliverer;
        this.idsAndTimes = idsAndTimes;
    }

    @GetMapping("/deliveries")
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "List the deliveries of a webhook",
            description =
                    "Newest first, each with all its attempts. Old deliveries are deleted after the retention period.")
    Page<DeliveryView> list(
            @Parameter(description = "Id of the webhook") @PathVariable("id") UUID id,
            @Parameter(description = "Only deliveries with this status")
                    @RequestParam(name = "status", required = false)
                    @Nullable
                    Status status,
            @Parameter(description = PageRequest.PAGE_DESCRIPTION)
                    @RequestParam(name = "page", required = false)
                    @Nullable
                    Integer page,
            @Parameter(description = PageRequest.LIMIT_DESCRIPTION)
                    @RequestParam(name = "limit", defaultValue = PageRequest.DEFAULT_LIMIT)
                    int limit,
            @Parameter(description = ListRequest.CURSOR_DESCRIPTION)
                    @RequestParam(name = "cursor", required = false)
                    @Nullable
                    String cursor,
            Caller caller) {
        var part = ListRequest.of(Sort.parse(NEWEST_FIRST, List.of("created_at")), page, limit, cursor);
        var found = deliveries.list(managing.find(id, caller).id(), status, part);
        return new Page<>(
                found.items().stream().map(DeliveryView::of).toList(),
                found.page(),
                found.limit(),
                found.total(),
                found.totalIs(),
                found.nextCursor(),
                found.prevCursor());
    }

    @GetMapping("/deliveries/{delivery}")
    @Operation(operationId = "readWebhookDelivery", summary = "Read a delivery")
    DeliveryView read(
            @Parameter(description = "Id of the webhook") @PathVariable("id") UUID id,
            @Parameter(description = "Id of the delivery") @PathVariable("delivery") UUID delivery,
            Caller caller) {
        return view(managing.find(id, caller), delivery);
    }

    @PostMapping("/deliveries/{delivery}/redeliver")
    @Operation(
            operationId = "redeliverWebhook",
            summary = "Repeat a delivery",
            description = "Sends the same message with the same id at once, with all retries if that fails.")
    @ApiResponse(
            responseCode = "202",
            description = "The delivery is due.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = DeliveryView.class)))
    @ApiResponse(responseCode = "409", description = "The webhook is disabled.", content = @Content)
    ResponseEntity<DeliveryView> redeliver(
            @Parameter(description = "Id of the webhook") @PathVariable("id") UUID id,
            @Parameter(description = "Id of the delivery") @PathVariable("delivery") UUID delivery,
            Caller caller) {
        var webhook = managing.findEnabled(id, caller);
        if (!deliveries.redeliver(delivery, webhook.id())) {
            throw new NotFoundException("delivery", delivery);
        }
        return due(webhook, delivery);
    }

    @PostMapping("/test")
    @Operation(
            operationId = "testWebhook",
            summary = "Send a test delivery",
            description = "Sends a message of the type webhook.test, regardless of the types that the webhook selects.")
    @ApiResponse(
            responseCode = "202",
            description = "The delivery is due.",
            headers =
                    @Header(
                            name = "Location",
                            description = "The delivery: /api/v1/webhooks/{id}/deliveries/{delivery}",
                            schema = @Schema(type = "string", format = "uri-reference")),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = DeliveryView.class)))
    @ApiResponse(responseCode = "409", description = "The webhook is disabled.", content = @Content)
    ResponseEntity<DeliveryView> test(
            @Parameter(description = "Id of the webhook") @PathVariable("id") UUID id, Caller caller) {
        var webhook = managing.findEnabled(id, caller);
        var delivery = deliveries
                .insert(webhook.id(), Message.test(webhook.id(), idsAndTimes.now()))
                .orElseThrow(() -> new NotFoundException("webhook", id));
        return due(webhook, delivery);
    }

    private ResponseEntity<DeliveryView> due(Webhook webhook, UUID delivery) {
        deliverer.wake();
        return ResponseEntity.accepted()
                .location(ApiLinks.location(WebhookController.PATH + "/" + webhook.id() + "/deliveries/" + delivery))
                .body(view(webhook, delivery));
    }

    private DeliveryView view(Webhook webhook, UUID delivery) {
        return deliveries
                .find(delivery, webhook.id())
                .map(DeliveryView::of)
                .orElseThrow(() -> new NotFoundException("delivery", delivery));
    }
}
