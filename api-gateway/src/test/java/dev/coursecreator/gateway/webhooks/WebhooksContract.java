package dev.coursecreator.gateway.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.webhooks.Attempt.Reply;
import dev.coursecreator.gateway.webhooks.Delivery.Status;
import dev.coursecreator.gateway.webhooks.WebhookBacklog.Found;
import dev.coursecreator.rest.database.TestDatabase;
import dev.coursecreator.rest.security.Caller;
import dev.coursecreator.rest.security.Owner;
import dev.coursecreator.rest.security.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What webhooks promise on every database, from what happens in a job to what the endpoint is sent. */
interface WebhooksContract {

    Reply OK = new Reply(204, "", null, null);
    Reply BROKEN = new Reply(500, "out of order", null, null);
    Caller ADA = new Caller(new Owner("ada"), Role.CREATOR);
    Caller GRACE = new Caller(new Owner("grace"), Role.CREATOR);

    TestDatabase database();

    WebhooksInADatabase world();

    @AfterEach
    default void close() {
        database().close();
    }

    @Test
    default void everyMatchingWebhookOfTheOwnerGetsOneDelivery() {
        var all = world().webhook(ADA, "*");
        var jobs = world().webhook(ADA, "job.*");
        var courses = world().webhook(ADA, "course.published");
        world().webhook(GRACE, "*");
        world().disabled(ADA);
        var job = world().job(ADA);
        world().tell(job, "job.pending", Map.of("status", "pending"));
        world().tell(job, "lesson.progressed", Map.of());
        world().tell(job, "lesson.completed", Map.of("lesson", 1));
        world().tell(job, "job.completed", Map.of("course_id", "the course"));

        assertThat(world().creator().create(2)).isEqualTo(2);
        assertThat(world().creator().create(2)).isEqualTo(1);
        assertThat(world().creator().create(2)).isZero();
        assertThat(world().types(all))
                .containsExactlyInAnyOrder("job.pending", "lesson.completed", "job.completed", "course.published");
        assertThat(world().types(jobs)).containsExactlyInAnyOrder("job.pending", "job.completed");
        assertThat(world().types(courses)).containsExactly("course.published");
        assertThat(world().deliveries(courses).getFirst().payload())
                .isEqualTo("{\"type\":\"course.published\",\"timestamp\":\"2026-03-01T12:00:00Z\","
                        + "\"data\":{\"course_id\":\"the course\",\"job_id\":\"" + job + "\"}}");
        assertThat(world().total()).isEqualTo(7);
    }

    @Test
    default void limitPerOwnerIsExactHoweverManyAreCreatedAtOnce() throws Exception {
        world().webhook(GRACE, "*");
        assertThat(world().insertAtOnce(8, 3, ADA)).isEqualTo(3);
        assertThat(world().webhooks().count(ADA.owner())).isEqualTo(3);
    }

    @Test
    default void aDeletedWebhookGetsNoDeliveries() {
        var gone = UUID.randomUUID();
        assertThat(world().deliveries().insert(gone, Message.test(gone, world().now())))
                .isEmpty();
    }

    @Test
    default void oneTransactionTellsWhatThereIsToDo() {
        assertThat(world().backlog()).as("nothing").isEqualTo(new Found(false, false, Optional.empty()));
        world().tell(world().job(ADA), "lesson.progressed", Map.of());
        assertThat(world().backlog().hasEvents()).as("nobody gets those").isFalse();
        var webhook = world().webhook(ADA, "*");
        world().tell(world().job(ADA), "job.pending", Map.of());
        assertThat(world().backlog().hasEvents()).isTrue();

        world().creator().create(10);
        var uses = database().uses();
        assertThat(world().backlog()).as("due").isEqualTo(new Found(true, false, Optional.of(Duration.ZERO)));
        assertThat(database().uses()).isEqualTo(uses + 1);

        world().attempts().lease(Map.of(), 10);
        assertThat(world().backlog()).as("leased").isEqualTo(new Found(true, false, Optional.empty()));
        world().passes(Duration.ofMinutes(2));
        assertThat(world().backlog().isAnyDue()).as("the lease has expired").isTrue();

        world().answers(BROKEN);
        world().deliverAll();
        world().passes(Duration.ofSeconds(2));
        assertThat(world().backlog().dueIn()).as("the retry").contains(Duration.ofSeconds(3));
        world().webhooks().disable(webhook, "It is off.");
        assertThat(world().backlog().dueIn()).as("of a disabled webhook").isEmpty();
        assertThat(world().backlog().isAnyWebhookEnabled()).isFalse();
    }

    /** They may not have been handled yet, because nobody waited for them. */
    @Test
    default void aWebhookIsNotToldOfWhatWasBeforeIt() {
        world().tell(world().job(ADA), "job.pending", Map.of());
        world().creator().catchUp();
        world().webhook(ADA, "*");
        assertThat(world().creator().create(10)).isZero();
        world().tell(world().job(ADA), "job.pending", Map.of());
        assertThat(world().creator().create(10)).isEqualTo(1);
        assertThat(world().deliverAll()).isEqualTo(1);
    }

    @Test
    default void failedDeliveriesAreRetriedWithTheSameIdUntilTheySucceed() {
        var webhook = world().webhook(ADA, "*");
        world().test(webhook);
        world().answers(BROKEN);
        assertThat(world().deliverAll()).isEqualTo(1);
        var first = world().deliveries(webhook).getFirst();
        assertThat(first.status()).isEqualTo(Status.PENDING);
        assertThat(first.dueAt()).isEqualTo(world().now().plus(Duration.ofSeconds(5)));
        assertThat(world().webhook(webhook).failingSince()).isEqualTo(world().now());
        assertThat(world().deliverAll()).as("not due yet").isZero();

        world().passes(Duration.ofSeconds(5));
        assertThat(world().deliverAll()).isEqualTo(1);
        world().passes(Duration.ofMinutes(5));
        world().answers(OK);
        assertThat(world().deliverAll()).isEqualTo(1);
        var last = world().deliveries(webhook).getFirst();
        assertThat(last.status()).isEqualTo(Status.DELIVERED);
        assertThat(last.dueAt()).isNull();
        assertThat(last.attempts()).extracting(Attempt::number).containsExactly(1, 2, 3);
        assertThat(last.attempts())
                .extracting(attempt -> attempt.reply().status())
                .containsExactly(500, 500, 204);
        assertThat(world().webhook(webhook).failingSince()).isNull();
        assertThat(world().sentIds()).hasSize(3).containsOnly(last.id().toString());
        assertThat(world().sentTimes()).doesNotHaveDuplicates();
    }

    @Test
    default void aDeliveryFailsAfterTheLastRetryAndRedeliveryStartsOver() {
        var webhook = world().webhook(ADA, "*");
        var id = world().test(webhook);
        world().answers(Reply.none("The connection was refused."));
        world().deliverAllOver(Duration.ofDays(1));
        var failed = world().deliveries(webhook).getFirst();
        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(failed.attempts()).as("the first, and one after each delay").hasSize(4);
        assertThat(failed.attempts().getFirst().reply().error()).isEqualTo("The connection was refused.");

        assertThat(world().deliveries().redeliver(id, webhook)).isTrue();
        world().deliverAllOver(Duration.ofDays(1));
        assertThat(world().deliveries(webhook).getFirst().attempts()).hasSize(8);
    }

    @Test
    default void anEndpointThatAlwaysFailsIsDisabledAndItsDeliveriesWait() {
        var webhook = world().webhook(ADA, "*");
        world().answers(BROKEN);
        world().test(webhook);
        world().deliverAll();
        world().passes(Duration.ofDays(5).minusSeconds(1));
        world().deliverAll();
        assertThat(world().webhook(webhook).enabled()).isTrue();
        world().test(webhook);
        world().passes(Duration.ofSeconds(1));
        world().deliverAll();
        assertThat(world().webhook(webhook).enabled()).isFalse();
        assertThat(world().webhook(webhook).disabledReason())
                .contains("120 hours")
                .contains("answered with 500");
        assertThat(world().due().oldest(world().now().plus(Duration.ofDays(9)))).isEmpty();
        world().passes(Duration.ofDays(9));
        assertThat(world().deliverAll()).isZero();

        world().enable(webhook);
        assertThat(world().webhook(webhook).failingSince()).isNull();
        world().answers(OK);
        assertThat(world().deliverAll()).isEqualTo(2);
    }

    @Test
    default void deliveriesOfAKilledGatewayAreRepeatedWhenTheLeaseExpires() {
        var webhook = world().webhook(ADA, "*");
        world().test(webhook);
        var killed = world().attempts().lease(Map.of(), 10);
        assertThat(killed).hasSize(1);
        assertThat(world().deliverAll()).isZero();
        world().passes(Duration.ofMinutes(2));
        assertThat(world().deliverAll()).isEqualTo(1);
        // It was only slow: what it reports now counts for nothing.
        world().answers(BROKEN);
        world().attempts().attempt(killed.getFirst());
        var delivery = world().deliveries(webhook).getFirst();
        assertThat(delivery.status()).isEqualTo(Status.DELIVERED);
        assertThat(delivery.attempts()).hasSize(1);
    }

    @Test
    default void twoGatewaysNeverMakeTheSameAttempt() throws Exception {
        for (var endpoint = 0; endpoint < 6; endpoint++) {
            var webhook = world().webhook(ADA, "*");
            for (var message = 0; message < 20; message++) {
                world().test(webhook);
            }
        }
        var attempts = world().deliverAllAtTwo(30);
        assertThat(attempts).as("both took part").allMatch(count -> count > 0);
        world().deliverAll();
        assertThat(world().sentIds()).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    default void anEndpointWithManyDeliveriesDoesNotBlockOthers() {
        var busy = world().webhook(ADA, "*");
        for (var i = 0; i < 20; i++) {
            world().test(busy);
        }
        world().passes(Duration.ofSeconds(1));
        var other = world().webhook(GRACE, "*");
        world().test(other);
        var first = world().attempts().lease(Map.of(), 8);
        assertThat(first).extracting(leased -> leased.webhook().id()).containsExactly(busy, busy);
        var second = world().attempts().lease(Map.of(busy, 2), 6);
        assertThat(second).extracting(leased -> leased.webhook().id()).containsExactly(other);
        assertThat(world().attempts().lease(Map.of(busy, 1, other, 1), 6)).hasSize(1);
    }

    @Test
    default void thePreviousSecretIsValidForAWhileAfterARotation() {
        var webhook = world().webhook(ADA, "*");
        var old = world().webhook(webhook).secret().reveal();
        var until = world().now().plus(Duration.ofDays(1));
        assertThat(world().webhooks().rotate(webhook, SigningSecret.create(), until, GRACE))
                .isFalse();
        assertThat(world().webhooks().rotate(webhook, SigningSecret.create(), until, ADA))
                .isTrue();
        var rotated = world().webhook(webhook);
        assertThat(rotated.secret().reveal()).isNotEqualTo(old);
        assertThat(rotated.previousSecret().secret().reveal()).isEqualTo(old);
        assertThat(world().signatures(webhook)).hasSize(2);
        assertThat(world().webhooks().deleteExpiredSecrets()).isZero();
        world().passes(Duration.ofDays(1));
        assertThat(world().signatures(webhook)).hasSize(1);
        assertThat(world().webhooks().deleteExpiredSecrets()).isEqualTo(1);
        assertThat(world().webhook(webhook).previousSecret()).isNull();
    }

    @Test
    default void webhooksOfOtherOwnersAreInvisible() {
        var webhook = world().webhook(ADA, "*");
        var fields = new WebhookFields(java.net.URI.create("https://x.org/"), new EventFilter(List.of("*")), "", false);
        assertThat(world().webhooks().find(webhook, GRACE)).isEmpty();
        assertThat(world().webhooks().edit(webhook, fields, "", GRACE)).isFalse();
        assertThat(world().webhooks().delete(webhook, GRACE)).isFalse();
        var page = new dev.coursecreator.rest.page.PageRequest(1, 10);
        assertThat(world().webhooks().list(page, GRACE).total()).isZero();
        assertThat(world().webhooks().list(page, Caller.LOCAL).items()).hasSize(1);
        assertThat(world().webhooks().count(ADA.owner())).isEqualTo(1);
        assertThat(world().webhooks().delete(webhook, ADA)).isTrue();
    }

    @Test
    default void deliveriesArePagedAndOldOnesPurged() {
        var webhook = world().webhook(ADA, "*");
        for (var i = 0; i < 3; i++) {
            world().test(webhook);
            world().passes(Duration.ofMinutes(1));
        }
        world().deliverAll();
        var first = world().log(webhook, null, 2, null);
        assertThat(first.total()).isEqualTo(3);
        assertThat(first.items()).hasSize(2);
        var second = world().log(webhook, Status.DELIVERED, 2, first.nextCursor());
        assertThat(second.items()).hasSize(1);
        Set<Object> ids = first.items().stream().map(Delivery::id).collect(Collectors.toSet());
        assertThat(ids).doesNotContain(second.items().getFirst().id());
        assertThat(world().log(webhook, Status.FAILED, 2, null).total()).isZero();
        assertThat(world().deliveries().purge(world().now().minus(Duration.ofSeconds(90)), 10))
                .isEqualTo(2);
        assertThat(world().log(webhook, null, 2, null).total()).isEqualTo(1);
    }
}
