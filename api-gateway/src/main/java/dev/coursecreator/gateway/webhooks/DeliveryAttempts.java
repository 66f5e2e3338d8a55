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

/** Takes deliveries that are due, makes an attempt at each, and records what came of it. */
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
     * Takes some that nobody else is at: another gateway gets them only if this one has not recorded them when their lease ends.
     *
     * @param busy how many are under way to each endpoint
     * @param limit at most so many
     */
    List<Leased> lease(Map<UUID, Integer> busy, int limit) {
        var most = rules.settings().parallelPerWebhook();
        var full = busy.entrySet().stream()
                .filter(entry -> entry.getValue() >= most)
                .map(Map.Entry::getKey)
                .toList();
        var taken = transactions.execute(transaction -> {
            var now = rules.clock().instant();
            // As it is read back.
            var until = Instant.ofEpochMilli(now.plus(rules.settings().lease()).toEpochMilli());
            var perWebhook = new HashMap<>(busy);
            var deliveries = due.next(now, full, limit).stream()
                    .filter(delivery -> perWebhook.merge(delivery.webhookId(), 1, Integer::sum) <= most)
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
        return taken == null ? List.of() : taken;
    }

    /** Makes an attempt. Returns what came of it. */
    Attempt.Reply attempt(Leased leased) {
        var at = rules.clock().instant();
        var begun = System.nanoTime();
        var delivery = leased.delivery();
        var headers = Map.of(
                "webhook-id",
                delivery.id().toString(),
                "webhook-timestamp",
                String.valueOf(at.getEpochSecond()),
                "webhook-signature",
                leased.webhook().signatures(delivery.id(), at, delivery.payload()));
        var reply = sending.post(leased.webhook().url(), headers, delivery.payload());
        var took = Duration.ofNanos(System.nanoTime() - begun);
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
                        "webhook_delivery={} is another gateway's by now",
                        leased.delivery().id());
                return;
            }
            judge(leased.webhook().id(), reply, now);
        });
    }

    private void judge(UUID webhook, Attempt.Reply reply, Instant now) {
        if (reply.isSuccess()) {
            webhooks.succeeded(webhook);
            return;
        }
        var patience = rules.settings().disableAfter();
        var disabled = reply.isGone()
                ? webhooks.disable(webhook, "The endpoint answered 410 Gone: it does not want to be told any more.")
                : webhooks.failed(
                        webhook,
                        now,
                        now.minus(patience),
                        "Nothing but failures for %d hours; at last %s".formatted(patience.toHours(), reply.outcome()));
        if (disabled) {
            LOG.warn("webhook={} is disabled: {}", webhook, reply.outcome());
        }
    }

    /** How a request is made. */
    @FunctionalInterface
    interface Sending {
        Attempt.Reply post(java.net.URI url, Map<String, String> headers, String json);
    }

    /** What decides when, and for how long. */
    record Rules(WebhookSettings settings, RetrySchedule schedule, Clock clock) {}
}
