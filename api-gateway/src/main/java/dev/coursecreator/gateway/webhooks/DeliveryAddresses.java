package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.rest.outgoing.AllowedAddresses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The addresses to which webhooks may be delivered. */
@Component
final class DeliveryAddresses {

    private final AllowedAddresses allowed;

    DeliveryAddresses(WebhookSettings settings) {
        this.allowed = new AllowedAddresses(settings.addresses());
    }

    AllowedAddresses allowed() {
        return allowed;
    }

    /** Why a URL is refused as an endpoint, as a sentence; null if it is allowed. */
    @Nullable
    String objection(String url) {
        var objection = allowed.objection(url);
        return objection == null ? null : "url " + objection;
    }
}
