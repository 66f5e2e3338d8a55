package dev.coursecreator.gateway.jobs;

import dev.coursecreator.rest.database.Database;
import dev.coursecreator.rest.problem.ProblemType;
import dev.coursecreator.rest.security.AuthenticationRequirement;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The quota of live jobs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QuotaSettings.class)
class JobsConfiguration {

    @Bean
    LiveJobsQuota liveJobsQuota(
            JdbcClient jdbc, Database database, QuotaSettings settings, AuthenticationRequirement authentication) {
        return new LiveJobsQuota(jdbc, database, settings.liveJobsPerOwner(authentication.isRequired()));
    }

    @Bean
    ProblemType tooManyJobs() {
        return TooManyJobsException.TYPE;
    }
}
