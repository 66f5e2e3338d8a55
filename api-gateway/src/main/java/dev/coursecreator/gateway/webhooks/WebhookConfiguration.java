package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.rest.database.Notifications;
import dev.coursecreator.rest.database.Reading;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import javax.net.ssl.SSLContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.transaction.support.TransactionOperations;

/** The beans of webhooks, and their periodic clean-up. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {

    private static final int PURGE_BATCH_SIZE = 1000;

    @Bean(destroyMethod = "close")
    WebhookClient webhookClient(DeliveryAddresses addresses, WebhookSettings settings) throws NoSuchAlgorithmException {
        return new WebhookClient(InetAddress::getAllByName, addresses, SSLContext.getDefault(), settings);
    }

    @Bean
    DeliveryAttempts deliveryAttempts(
            TransactionOperations transactions,
            DueDeliveries due,
            Webhooks webhooks,
            WebhookClient client,
            DeliveryAttempts.Rules rules) {
        return new DeliveryAttempts(transactions, due, webhooks, client::post, rules);
    }

    @Bean
    DeliveryAttempts.Rules deliveryRules(WebhookSettings settings, Clock clock) {
        var random = new SecureRandom();
        return new DeliveryAttempts.Rules(
                settings, new RetrySchedule(settings.retryAfter(), random::nextDouble), clock);
    }

    @Bean
    WebhookMeters webhookMeters(MeterRegistry registry, DueDeliveries due, Reading reading, Clock clock) {
        return new WebhookMeters(registry, due, reading, clock);
    }

    @Bean
    WebhookDeliverer webhookDeliverer(
            DeliveryCreator creator,
            DeliveryAttempts attempts,
            WebhookBacklog backlog,
            WebhookSettings settings,
            WebhookMeters meters,
            Notifications notifications) {
        return new WebhookDeliverer(creator, attempts, backlog, settings, meters, notifications);
    }

    @Bean
    SchedulingConfigurer webhookCleanUp(
            Webhooks webhooks, Deliveries deliveries, WebhookSettings settings, Clock clock) {
        return tasks -> tasks.addFixedDelayTask(
                () -> {
                    webhooks.deleteExpiredSecrets();
                    deliveries.purge(clock.instant().minus(settings.keepDeliveries()), PURGE_BATCH_SIZE);
                },
                settings.choreInterval());
    }
}
