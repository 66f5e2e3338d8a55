package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.rest.problem.InvalidInputException;
import dev.coursecreator.rest.problem.StrictJsonReader;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads and checks the bodies of requests that create or change a webhook. */
@Component
final class WebhookRequestReader {

    private final DeliveryAddresses addresses;
    private final JsonMapper json;
    private final StrictJsonReader<WebhookRequest> requests;

    WebhookRequestReader(DeliveryAddresses addresses, JsonMapper json) {
        this.addresses = addresses;
        this.json = json;
        this.requests = new StrictJsonReader<>(json, WebhookRequest.class);
    }

    /**
     * Reads a new webhook.
     *
     * @throws InvalidInputException with all violations
     */
    WebhookFields read(JsonNode request) {
        return requests.read(request).checked(addresses);
    }

    /**
     * Reads a merge patch (RFC 7396): absent fields are not changed.
     *
     * @throws InvalidInputException with all violations
     */
    WebhookFields read(JsonNode patch, Webhook before) {
        if (patch instanceof ObjectNode changes) {
            ObjectNode merged = json.valueToTree(WebhookRequest.of(before));
            return read(merged.setAll(changes));
        }
        return read(patch);
    }
}
