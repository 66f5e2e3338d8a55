package dev.coursecreator.gateway.webhooks;

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

/** Puts webhooks together with what they are configured by. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {

    private static final int FORGOTTEN_AT_ONCE = 1000;

    @Bean(destroyMethod = "close")
    WebhookClient webhookClient(DeliveryAddresses addresses, WebhookSettings settings) throws NoSuchAlgorithmException {
        return new WebhookClient(InetAddress::getAllByName, addresses, SSLContext.getDefault(), settings);
    }

    @Bean
    DeliveryAttempts deliveryAttempts(
            TransactionOperations transactions,
            DueDeliveries due,
            Webhooks webhooks,
            WebhookClient posting,
            DeliveryAttempts.Rules rules) {
        return new DeliveryAttempts(transactions, due, webhooks, posting::post, rules);
    }

    @Bean
    DeliveryAttempts.Rules rulesOfDelivery(WebhookSettings settings, Clock clock) {
        var chance = new SecureRandom();
        return new DeliveryAttempts.Rules(
                settings, new RetrySchedule(settings.retryAfter(), chance::nextDouble), clock);
    }

    @Bean
    WebhookMeters webhookMeters(MeterRegistry registry, DueDeliveries due, Reading reading, Clock clock) {
        return new WebhookMeters(registry, due, reading, clock);
    }

    @Bean
    WebhookDeliverer webhookDeliverer(
            DeliveryCreator making, DeliveryAttempts delivering, WebhookSettings settings, WebhookMeters meters) {
        return new WebhookDeliverer(making, delivering, settings, meters);
    }

    @Bean
    SchedulingConfigurer webhookChores(
            Webhooks webhooks, Deliveries deliveries, WebhookSettings settings, Clock clock) {
        return tasks -> tasks.addFixedDelayTask(
                () -> {
                    webhooks.forgetOldSecrets();
                    deliveries.purge(clock.instant().minus(settings.keepDeliveries()), FORGOTTEN_AT_ONCE);
                },
                settings.choreInterval());
    }
}
