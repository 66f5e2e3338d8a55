package dev.coursecreator.gateway.outbox;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** What operators set of the outbox. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({OutboxSettings.class, TurnsSettings.class})
class OutboxConfiguration {}
