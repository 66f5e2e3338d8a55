package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.gateway.webhooks.DueDeliveries.Leased;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Leases deliveries that are due, attempts each, and records the outcome. */
final class DeliveryAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryAttempts.class);

    private final TransactionOperations transactions;
    private final DueDeliveries due;
    private final Webhooks webhooks;
    private final Sending sending;
    private final Rules rules;

    DeliveryAttempts(
            TransactionOperations transactions, DueDeliveries due, Webhooks webhooks, Sending sending, Rules rules) {
        this.transactions = transactions;
        this.due = due;
        this.webhooks = webhooks;
        this.sending = sending;
        this.rules = rules;
    }

    /**
     * Leases due deliveries for this gateway. Another gateway gets them only if this one has not recorded an attempt when the lease expires.
     *
     * @param inFlight the number of attempts under way, by webhook
     * @param limit the maximum number of leases
     */
    List<Leased> lease(Map<UUID, Integer> inFlight, int limit) {
        var max = rules.settings().parallelPerWebhook();
        var full = inFlight.entrySet().stream()
                .filter(entry -> entry.getValue() >= max)
                .map(Map.Entry::getKey)
                .toList();
        var result = transactions.execute(transaction -> {
            var now = rules.clock().instant();
            // Truncated to milliseconds, as the database stores it.
            var until = Instant.ofEpochMilli(now.plus(rules.settings().lease()).toEpochMilli());
            var perWebhook = new HashMap<>(inFlight);
            var deliveries = due.next(now, full, limit).stream()
                    .filter(delivery -> perWebhook.merge(delivery.webhookId(), 1, Integer::sum) <= max)
                    .toList();
            deliveries.forEach(delivery -> due.lease(delivery.id(), until));
            var endpoints = webhooks
                    .all(deliveries.stream().map(Delivery::webhookId).distinct().toList())
                    .stream()
                    .collect(Collectors.toMap(Webhook::id, Function.identity()));
            var leased = new ArrayList<Leased>();
            for (var delivery : deliveries) {
                var endpoint = endpoints.get(delivery.webhookId());
                if (endpoint != null) {
                    leased.add(new Leased(delivery, endpoint, until));
                }
            }
            return List.copyOf(leased);
        });
        return result == null ? List.of() : result;
    }

    /** Attempts the delivery and records the outcome, which is returned. */
    Attempt.Reply attempt(Leased leased) {
        var at = rules.clock().instant();
        var start = System.nanoTime();
        var delivery = leased.delivery();
        var headers = Map.of(
                "webhook-id",
                delivery.id().toString(),
                "webhook-timestamp",
                String.valueOf(at.getEpochSecond()),
                "webhook-signature",
                leased.webhook().signatures(delivery.id(), at, delivery.payload()));
        var reply = sending.post(leased.webhook().url(), headers, delivery.payload());
        var took = Duration.ofNanos(System.nanoTime() - start);
        record(leased, at, took, reply);
        return reply;
    }

    private void record(Leased leased, Instant at, Duration took, Attempt.Reply reply) {
        var now = rules.clock().instant();
        var outcome = rules.schedule().after(reply, leased.delivery().tries(), now);
        transactions.executeWithoutResult(transaction -> {
            var number = due.record(leased, at, took.toMillis(), reply, outcome);
            if (number.isEmpty()) {
                LOG.info(
                        "webhook_delivery={} was leased by another gateway meanwhile; this attempt is not recorded",
                        leased.delivery().id());
                return;
            }
            updateEndpoint(leased.webhook().id(), reply, now);
        });
    }

    private void updateEndpoint(UUID webhook, Attempt.Reply reply, Instant now) {
        if (reply.isSuccess()) {
            webhooks.succeeded(webhook);
            return;
        }
        var disableAfter = rules.settings().disableAfter();
        var disabled = reply.isGone()
                ? webhooks.disable(webhook, "The endpoint answered 410 Gone: it wants no more deliveries.")
                : webhooks.failed(
                        webhook,
                        now,
                        now.minus(disableAfter),
                        "All deliveries have failed for %d hours; the last outcome: %s"
                                .formatted(disableAfter.toHours(), reply.outcome()));
        if (disabled) {
            LOG.warn("webhook={} was disabled: {}", webhook, reply.outcome());
        }
    }

    /** Sends a request. */
    @FunctionalInterface
    interface Sending {
        Attempt.Reply post(java.net.URI url, Map<String, String> headers, String json);
    }

    /** Settings, retry schedule and clock. */
    record Rules(WebhookSettings settings, RetrySchedule schedule, Clock clock) {}
}
