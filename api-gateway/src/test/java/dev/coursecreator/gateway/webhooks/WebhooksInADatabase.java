package dev.coursecreator.gateway.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.SettableClock;
import dev.coursecreator.gateway.jobs.OwnerLock;
import dev.coursecreator.gateway.jobs.TestFeed;
import dev.coursecreator.gateway.webhooks.Delivery.Status;
import dev.coursecreator.model.JobId;
import dev.coursecreator.rest.database.TestDatabase;
import dev.coursecreator.rest.page.ListRequest;
import dev.coursecreator.rest.page.Page;
import dev.coursecreator.rest.page.Sort;
import dev.coursecreator.rest.security.Caller;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Webhooks in a test's database, with a clock that is set and endpoints that answer what a test says. */
final class WebhooksInADatabase {

    private final TestDatabase database;
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final TestFeed feed;
    private final List<Map<String, String>> sent = Collections.synchronizedList(new ArrayList<>());
    private Attempt.Reply reply = WebhooksContract.OK;

    WebhooksInADatabase(TestDatabase database) {
        this.database = database;
        this.feed = new TestFeed(database, clock);
    }

    Instant now() {
        return clock.instant();
    }

    void passes(Duration time) {
        clock.advance(time);
    }

    void answers(Attempt.Reply with) {
        reply = with;
    }

    Webhooks webhooks() {
        var lock = new OwnerLock(database.jdbc(), database.kind());
        return new Webhooks(database.jdbc(), database.reading(), database.transactions(), lock, clock);
    }

    Deliveries deliveries() {
        return new Deliveries(database.jdbc(), database.reading(), database.kind(), UUID::randomUUID, clock);
    }

    DueDeliveries due() {
        return new DueDeliveries(database.jdbc(), database.kind());
    }

    DeliveryCreator creator() {
        var cursor = new FeedCursor(database.jdbc(), database.kind(), database.reading());
        return new DeliveryCreator(database.transactions(), cursor, feed.feed(), webhooks(), deliveries());
    }

    WebhookBacklog.Found backlog() {
        var cursor = new FeedCursor(database.jdbc(), database.kind(), database.reading());
        return new WebhookBacklog(database.reading(), cursor, feed.feed(), webhooks(), due(), clock).find();
    }

    DeliveryAttempts attempts() {
        var settings = TestWebhooks.settings(false, List.of());
        var rules = new DeliveryAttempts.Rules(settings, new RetrySchedule(settings.retryAfter(), () -> 0), clock);
        return new DeliveryAttempts(database.transactions(), due(), webhooks(), this::send, rules);
    }

    private Attempt.Reply send(URI url, Map<String, String> headers, String json) {
        sent.add(headers);
        return reply;
    }

    /** Delivers all that is due now. Returns how many attempts that took. */
    int deliverAll() {
        var count = 0;
        for (var taken = attempts().lease(Map.of(), 10);
                !taken.isEmpty();
                taken = attempts().lease(Map.of(), 10)) {
            taken.forEach(attempts()::attempt);
            count += taken.size();
        }
        return count;
    }

    /** As two gateways do it that always look at the same time. Returns how many attempts each made. */
    List<Integer> deliverAllAtTwo(int rounds) throws Exception {
        var together = new CyclicBarrier(2);
        Callable<Integer> gateway = () -> {
            var loop = attempts();
            var count = 0;
            for (var round = 0; round < rounds; round++) {
                together.await(30, TimeUnit.SECONDS);
                var taken = loop.lease(Map.of(), 8);
                taken.forEach(loop::attempt);
                count += taken.size();
            }
            return count;
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(gateway);
            var other = threads.submit(gateway);
            return List.of(one.get(), other.get());
        }
    }

    void deliverAllOver(Duration time) {
        var end = clock.instant().plus(time);
        deliverAll();
        while (clock.instant().isBefore(end)) {
            passes(Duration.ofMinutes(10));
            deliverAll();
        }
    }

    List<String> sentIds() {
        return sent.stream().map(headers -> headers.get("webhook-id")).toList();
    }

    List<String> sentTimes() {
        return sent.stream().map(headers -> headers.get("webhook-timestamp")).toList();
    }

    /** Those of a message that is sent now. */
    List<String> signatures(UUID webhook) {
        test(webhook);
        deliverAll();
        return List.of(sent.getLast().get("webhook-signature").split(" "));
    }

    UUID webhook(Caller caller, String... events) {
        return insert(caller, true, events);
    }

    UUID disabled(Caller caller) {
        var id = insert(caller, true, "*");
        webhooks().disable(id, "It is off.");
        return id;
    }

    private UUID insert(Caller caller, boolean enabled, String... events) {
        var webhook = aWebhook(caller, enabled, events);
        assertThat(webhooks().insert(webhook, 100)).isTrue();
        return webhook.id();
    }

    /** As many gateways do it at the same time. Returns how many were inserted. */
    int insertAtOnce(int many, int limit, Caller caller) throws Exception {
        var together = new CyclicBarrier(many);
        Callable<Boolean> gateway = () -> {
            together.await(30, TimeUnit.SECONDS);
            return webhooks().insert(aWebhook(caller, true, "*"), limit);
        };
        int inserted = 0;
        try (var threads = Executors.newFixedThreadPool(many)) {
            for (var result : threads.invokeAll(Collections.nCopies(many, gateway))) {
                inserted += result.get() ? 1 : 0;
            }
        }
        return inserted;
    }

    private Webhook aWebhook(Caller caller, boolean enabled, String... events) {
        var id = UUID.randomUUID();
        return new Webhook(
                id,
                caller.owner(),
                URI.create("https://hooks.example.org/" + id),
                new EventFilter(List.of(events)),
                "",
                enabled,
                null,
                SigningSecret.create(),
                null,
                null,
                clock.instant(),
                clock.instant());
    }

    Webhook webhook(UUID id) {
        return webhooks().find(id, Caller.LOCAL).orElseThrow();
    }

    void enable(UUID id) {
        var webhook = webhook(id);
        var fields = new WebhookFields(webhook.url(), webhook.events(), webhook.description(), true);
        webhooks().edit(id, fields, null, Caller.LOCAL);
    }

    UUID test(UUID webhook) {
        return deliveries()
                .insert(webhook, Message.test(webhook, clock.instant()))
                .orElseThrow();
    }

    JobId job(Caller caller) {
        return feed.job(caller.owner());
    }

    void tell(JobId job, String type, Map<String, ?> data) {
        feed.tell(job, type, data);
    }

    List<Delivery> deliveries(UUID webhook) {
        return log(webhook, null, 100, null).items();
    }

    Page<Delivery> log(UUID webhook, @Nullable Status status, int limit, @Nullable String cursor) {
        var newest = Sort.parse("-created_at", List.of("created_at"));
        return deliveries().list(webhook, status, ListRequest.of(newest, null, limit, cursor));
    }

    List<String> types(UUID webhook) {
        return deliveries(webhook).stream().map(Delivery::type).toList();
    }

    int total() {
        return database.jdbc()
                .sql("SELECT COUNT(*) FROM webhook_deliveries")
                .query(Integer.class)
                .single();
    }
}
