package dev.coursecreator.rest.limits;

import dev.coursecreator.rest.security.AuthenticationRequirement;
import dev.coursecreator.rest.security.SecurityChainFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Creates the rate limit filters from the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateLimitSettings.class)
class RateLimitConfiguration {

    @Bean
    RateLimitFilter rateLimitFilter(
            RateLimitSettings settings,
            AuthenticationRequirement authentication,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var perMinute = settings.requestsPerMinute(authentication.isRequired());
        var burst = settings.burst() == null ? perMinute : settings.burst();
        return new RateLimitFilter(buckets("requests", perMinute, burst, settings), problems);
    }

    @Bean
    FailedLoginThrottle failedLoginThrottle(
            RateLimitSettings settings,
            AuthenticationRequirement authentication,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var perMinute = authentication.isRequired() ? settings.failedLoginsPerMinute() : 0;
        return new FailedLoginThrottle(
                buckets("failed-logins", perMinute, perMinute, settings), settings.remembered(), problems);
    }

    private static @Nullable TokenBuckets buckets(String name, int perMinute, int burst, RateLimitSettings settings) {
        return perMinute == 0
                ? null
                : new TokenBuckets(
                        new RateLimitPolicy(name, perMinute, burst), System::nanoTime, settings.remembered());
    }

    /** The filters run in the security filter chain; the container must not register them as well. */
    @Bean
    FilterRegistrationBean<RateLimitFilter> rateLimitFilterRegistration(RateLimitFilter filter) {
        return disabled(filter);
    }

    @Bean
    FilterRegistrationBean<FailedLoginThrottle> failedLoginThrottleRegistration(FailedLoginThrottle filter) {
        return disabled(filter);
    }

    private static <F extends SecurityChainFilter> FilterRegistrationBean<F> disabled(F filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
