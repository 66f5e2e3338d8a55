package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.model.Check;
import dev.coursecreator.rest.outgoing.AddressRules;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How clients are told.
 *
 * @param allowPrivateAddresses whether to deliver to loopback, private, link-local and other addresses that are not the Internet's
 * @param allowedAddresses networks that may be delivered to although they are such, as 10.1.0.0/16
 * @param allowedPorts none for any
 * @param timeout for all of an attempt, from the look-up of the host to the end of the answer
 * @param retryAfter how long to wait after each failure in turn; after the last one, a delivery is given up
 * @param disableAfter an endpoint with nothing but failures for so long is disabled
 * @param secretOverlap how long the old secret signs, too, after a rotation
 * @param keepDeliveries how long the log goes back
 * @param pollInterval how often to look for deliveries that are due
 * @param choreInterval how often to forget old deliveries and secrets
 * @param lease after that, what a gateway has begun to deliver and not finished is another's
 * @param parallel how many attempts to make at once in each gateway
 * @param parallelPerWebhook and of those, how many to the same endpoint
 * @param perOwner how many endpoints an owner may have
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
        @DefaultValue("1s") Duration pollInterval,
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
        Check.atLeast("course-creator.webhooks.poll-interval in ms", pollInterval.toMillis(), 10);
        Check.that(
                lease.compareTo(timeout.multipliedBy(2)) >= 0,
                "course-creator.webhooks.lease must be at least twice course-creator.webhooks.timeout but was "
                        + lease);
        Check.atLeast("course-creator.webhooks.parallel", parallel, 1);
        Check.atLeast("course-creator.webhooks.parallel-per-webhook", parallelPerWebhook, 1);
        Check.atLeast("course-creator.webhooks.per-owner", perOwner, 1);
        rules(allowPrivateAddresses, allowedAddresses, allowedPorts);
    }

    /** Where deliveries may go. */
    AddressRules addresses() {
        return rules(allowPrivateAddresses, allowedAddresses, allowedPorts);
    }

    private static AddressRules rules(boolean all, List<String> networks, List<Integer> ports) {
        return new AddressRules("course-creator.webhooks", all, networks, ports);
    }
}
