package dev.coursecreator.gateway.health;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The health checks of database and broker. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HealthSettings.class)
class HealthConfiguration {

    /** Uses the connection for writes, because a service that can only read cannot work. */
    @Bean
    TimedCheck databaseProbe(JdbcClient jdbc) {
        return new TimedCheck(
                "database",
                () -> jdbc.sql("SELECT COUNT(*) FROM courses WHERE id = ''")
                        .query(Long.class)
                        .single());
    }

    @Bean
    TimedCheck brokerProbe(BrokerCheck broker, BrokerReadiness readiness) {
        return new TimedCheck("broker", () -> {
            if (!readiness.isFound()) {
                throw new NotPreparedException();
            }
            return broker.clusterId();
        });
    }
}
