package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.rest.problem.ConflictException;
import dev.coursecreator.rest.problem.NotFoundException;
import dev.coursecreator.rest.security.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Creates, reads, edits and deletes the webhooks of clients. */
@Component
final class ManagingWebhooks {

    private static final String DISABLED_BY_CLIENT = "It was disabled by a client.";

    private final Webhooks webhooks;
    private final DeliveryCreator deliveries;
    private final WebhookRequestReader requests;
    private final WebhookSettings settings;
    private final IdsAndTimes idsAndTimes;

    ManagingWebhooks(
            Webhooks webhooks,
            DeliveryCreator deliveries,
            WebhookRequestReader requests,
            WebhookSettings settings,
            IdsAndTimes idsAndTimes) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.requests = requests;
        this.settings = settings;
        this.idsAndTimes = idsAndTimes;
    }

    Webhook create(JsonNode request, Caller caller) {
        var fields = requests.read(request);
        var now = idsAndTimes.now();
        var webhook = new Webhook(
                idsAndTimes.newIds().get(),
                caller.owner(),
                fields.url(),
                fields.events(),
                fields.description(),
                fields.enabled(),
                reason(fields, null),
                SigningSecret.create(),
                null,
                null,
                now,
                now);
        deliveries.catchUp();
        if (!webhooks.insert(webhook, settings.perOwner())) {
            throw new ConflictException(
                    "%s already has %d webhooks, which is the limit; delete one that is no longer needed."
                            .formatted(caller.owner(), settings.perOwner()));
        }
        return webhook;
    }

    Webhook find(UUID id, Caller caller) {
        return webhooks.find(id, caller).orElseThrow(() -> new NotFoundException("webhook", id));
    }

    /** Applies a merge patch (RFC 7396): absent fields are not changed. */
    Webhook patch(UUID id, JsonNode patch, Caller caller) {
        var before = find(id, caller);
        var fields = requests.read(patch, before);
        if (!before.enabled()) {
            deliveries.catchUp();
        }
        if (!webhooks.edit(id, fields, reason(fields, before), caller)) {
            throw new NotFoundException("webhook", id);
        }
        return find(id, caller);
    }

    Webhook rotate(UUID id, Caller caller) {
        if (!webhooks.rotate(id, SigningSecret.create(), idsAndTimes.now().plus(settings.secretOverlap()), caller)) {
            throw new NotFoundException("webhook", id);
        }
        return find(id, caller);
    }

    void delete(UUID id, Caller caller) {
        if (!webhooks.delete(id, caller)) {
            throw new NotFoundException("webhook", id);
        }
    }

    /** The webhook, if it is enabled; otherwise the request is a conflict. */
    Webhook findEnabled(UUID id, Caller caller) {
        var webhook = find(id, caller);
        if (!webhook.enabled()) {
            throw new ConflictException("The webhook is disabled: " + webhook.disabledReason()
                    + " Enable it first: PATCH it with {\"enabled\": true}.");
        }
        return webhook;
    }

    private static @Nullable String reason(WebhookFields fields, @Nullable Webhook before) {
        if (fields.enabled()) {
            return null;
        }
        return before == null || before.disabledReason() == null ? DISABLED_BY_CLIENT : before.disabledReason();
    }

    /** Supplies new ids and times. */
    @Component
    static final class IdsAndTimes {

        private final Supplier<UUID> newIds;
        private final Clock clock;

        IdsAndTimes(Supplier<UUID> newIds, Clock clock) {
            this.newIds = newIds;
            this.clock = clock;
        }

        Supplier<UUID> newIds() {
            return newIds;
        }

        /** In milliseconds, as the database stores it. */
        Instant now() {
            return Instant.ofEpochMilli(clock.millis());
        }
    }
}
