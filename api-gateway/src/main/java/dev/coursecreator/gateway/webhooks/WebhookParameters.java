package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.gateway.webhooks.Delivery.Status;
import dev.coursecreator.rest.problem.InvalidParameterException;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Converts query parameters of webhook requests. */
@Configuration(proxyBeanMethods = false)
class WebhookParameters implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Status.class, WebhookParameters::status);
    }

    private static Status status(String word) {
        return Status.named(word)
                .orElseThrow(() -> new InvalidParameterException(
                        "status", word, "status must be one of pending, delivered, failed but was '" + word + "'."));
    }
}
