package dev.coursecreator.rest.limits;

import dev.coursecreator.rest.security.DoorFilter;
import dev.coursecreator.rest.security.DoorLock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Puts the limits that are set at the door. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitsSettings.class)
class LimitsConfiguration {

    @Bean
    LimitingRequests limitingRequests(
            LimitsSettings settings,
            DoorLock lock,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var perMinute = settings.requestsPerMinute(lock.isLocked());
        var burst = settings.burst() == null ? perMinute : settings.burst();
        return new LimitingRequests(buckets("requests", perMinute, burst, settings), problems);
    }

    @Bean
    SlowingGuesses slowingGuesses(
            LimitsSettings settings,
            DoorLock lock,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var perMinute = lock.isLocked() ? settings.failedLoginsPerMinute() : 0;
        return new SlowingGuesses(
                buckets("failed-logins", perMinute, perMinute, settings), settings.remembered(), problems);
    }

    private static @Nullable Buckets buckets(String name, int perMinute, int burst, LimitsSettings settings) {
        return perMinute == 0
                ? null
                : new Buckets(new Policy(name, perMinute, burst), System::nanoTime, settings.remembered());
    }

    /** The door asks them; the container must not, too. */
    @Bean
    FilterRegistrationBean<LimitingRequests> limitingRequestsAtTheDoorOnly(LimitingRequests filter) {
        return disabled(filter);
    }

    @Bean
    FilterRegistrationBean<SlowingGuesses> slowingGuessesAtTheDoorOnly(SlowingGuesses filter) {
        return disabled(filter);
    }

    private static <F extends DoorFilter> FilterRegistrationBean<F> disabled(F filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
