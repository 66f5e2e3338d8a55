package dev.coursecreator.gateway.submission;

import dev.coursecreator.gateway.pictures.FetchingPictures;
import dev.coursecreator.markdown.CourseMarkdown;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires submission to the Markdown parser and its settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WaitingSettings.class)
class SubmissionConfiguration {

    @Bean
    PreparingCourse preparingCourse(FetchingPictures pictures, Clock clock) {
        return new PreparingCourse(CourseMarkdown::parse, pictures, clock);
    }
}
