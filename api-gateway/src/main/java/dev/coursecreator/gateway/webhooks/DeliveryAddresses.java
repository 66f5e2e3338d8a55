package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.rest.outgoing.AllowedAddresses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where deliveries may go. */
@Component
final class DeliveryAddresses {

    private final AllowedAddresses allowed;

    DeliveryAddresses(WebhookSettings settings) {
        this.allowed = new AllowedAddresses(settings.addresses());
    }

    AllowedAddresses allowed() {
        return allowed;
    }

    /** What is wrong with an address that a client wants to be told at, as a sentence; null if nothing is. */
    @Nullable
    String objection(String url) {
        var objection = allowed.objection(url);
        return objection == null ? null : "url " + objection;
    }
}
