package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.model.Check;
import dev.coursecreator.rest.database.Notifications;
import dev.coursecreator.rest.outgoing.AddressRules;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of webhooks.
 *
 * @param allowPrivateAddresses whether to deliver to loopback, private, link-local and other non-public addresses
 * @param allowedAddresses non-public networks that are allowed nevertheless, such as 10.1.0.0/16
 * @param allowedPorts empty for any port
 * @param timeout of an attempt, from the DNS lookup to the end of the response
 * @param retryAfter delay after each failure in turn; after the last one, the delivery has failed
 * @param disableAfter a webhook whose deliveries have all failed for this long is disabled
 * @param secretOverlap how long the previous secret also signs after a rotation
 * @param keepDeliveries retention of deliveries
 * @param pollInterval maximum interval between polls for events and due deliveries; null for the {@linkplain Notifications#pollInterval default}
 * @param choreInterval how often to delete old deliveries and expired secrets
 * @param lease after this time, another gateway may repeat an unfinished attempt
 * @param parallel maximum concurrent attempts per gateway
 * @param parallelPerWebhook maximum concurrent attempts per webhook and gateway
 * @param perOwner maximum webhooks per owner
 */
@ConfigurationProperties("course-creator.webhooks")
record WebhookSettings(
        @DefaultValue("false") boolean allowPrivateAddresses,
        @DefaultValue List<String> allowedAddresses,
        @DefaultValue List<Integer> allowedPorts,
        @DefaultValue("10s") Duration timeout,

        @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h", "6h"})
        List<Duration> retryAfter,

        @DefaultValue("5d") Duration disableAfter,
        @DefaultValue("1d") Duration secretOverlap,
        @DefaultValue("30d") Duration keepDeliveries,
        @Nullable Duration pollInterval,
        @DefaultValue("1m") Duration choreInterval,
        @DefaultValue("1m") Duration lease,
        @DefaultValue("16") int parallel,
        @DefaultValue("2") int parallelPerWebhook,
        @DefaultValue("100") int perOwner) {

    WebhookSettings {
        allowedAddresses = List.copyOf(allowedAddresses);
        allowedPorts = List.copyOf(allowedPorts);
        retryAfter = List.copyOf(retryAfter);
        Check.atLeast("course-creator.webhooks.timeout in ms", timeout.toMillis(), 1);
        if (pollInterval != null) {
            Check.atLeast("course-creator.webhooks.poll-interval in ms", pollInterval.toMillis(), 10);
        }
        Check.that(
                lease.compareTo(timeout.multipliedBy(2)) >= 0,
                "course-creator.webhooks.lease must be at least twice course-creator.webhooks.timeout but was "
                        + lease);
        Check.atLeast("course-creator.webhooks.parallel", parallel, 1);
        Check.atLeast("course-creator.webhooks.parallel-per-webhook", parallelPerWebhook, 1);
        Check.atLeast("course-creator.webhooks.per-owner", perOwner, 1);
        rules(allowPrivateAddresses, allowedAddresses, allowedPorts);
    }

    /** The addresses to which webhooks may be delivered. */
    AddressRules addresses() {
        return rules(allowPrivateAddresses, allowedAddresses, allowedPorts);
    }

    private static AddressRules rules(boolean all, List<String> networks, List<Integer> ports) {
        return new AddressRules("course-creator.webhooks", all, networks, ports);
    }
}
