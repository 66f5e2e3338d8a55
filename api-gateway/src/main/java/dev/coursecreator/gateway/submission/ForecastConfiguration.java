package dev.coursecreator.gateway.submission;

import dev.coursecreator.gateway.jobs.Measurements;
import dev.coursecreator.model.pace.ReadingPace;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Forecasts, and limits what is forecast, with the same settings as the workers have ({@code course-creator.pace.*}). */
@Configuration
@EnableConfigurationProperties(CourseLimits.class)
class ForecastConfiguration {

    @Bean
    Forecaster forecaster(Measurements measurements, Clock clock, Environment environment) {
        return new Forecaster(measurements, pace(environment), clock);
    }

    @Bean
    CourseLimitsCheck courseLimitsCheck(CourseLimits limits, Environment environment) {
        return new CourseLimitsCheck(limits, pace(environment));
    }

    private static ReadingPace pace(Environment environment) {
        return ReadingPace.of((setting, time) -> environment.getProperty(setting, Duration.class, time));
    }
}
