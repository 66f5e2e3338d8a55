package dev.coursecreator.gateway.files;

import dev.coursecreator.rest.problem.ProblemType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings and the problem type of file delivery. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(S3DeliverySettings.class)
class FilesConfiguration {

    @Bean
    ProblemType fileMissing() {
        return FileMissingException.TYPE;
    }
}
