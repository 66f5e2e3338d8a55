package dev.coursecreator.rest.link;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springdoc.core.customizers.ServerBaseUrlCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Registers the filter for forwarded prefixes before all others. */
@Configuration(proxyBeanMethods = false)
class LinkConfiguration {

    @Bean
    FilterRegistrationBean<ForwardedPrefixFilter> forwardedPrefixFilter() {
        var registration = new FilterRegistrationBean<>(new ForwardedPrefixFilter());
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** The server of the OpenAPI document: this one, under the name and the prefix that the client used. */
    @Bean
    ServerBaseUrlCustomizer relativeServer() {
        return (url, request) -> {
            var prefix = ApiLinks.link("");
            return prefix.isEmpty() ? "/" : prefix;
        };
    }
}
