package dev.coursecreator.gateway.submission;

import dev.coursecreator.gateway.jobs.Measurements;
import dev.coursecreator.model.pace.ReadingPace;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Forecasts with the same settings as the workers have ({@code course-creator.pace.*}). */
@Configuration
class ForecastConfiguration {

    @Bean
    Forecaster forecaster(Measurements measurements, Clock clock, Environment environment) {
        var pace = ReadingPace.of((setting, time) -> environment.getProperty(setting, Duration.class, time));
        return new Forecaster(measurements, pace, clock);
    }
}
