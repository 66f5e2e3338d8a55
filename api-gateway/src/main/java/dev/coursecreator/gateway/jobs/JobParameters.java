package dev.coursecreator.gateway.jobs;

import dev.coursecreator.model.JobId;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the addresses of jobs are made of. */
@Configuration(proxyBeanMethods = false)
class JobParameters implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, JobId.class, JobId::parse);
        registry.addConverter(
                String.class,
                JobStatus.class,
                word -> JobStatus.named(word)
                        .orElseThrow(() -> new IllegalArgumentException("no status of a job: " + word)));
    }
}
