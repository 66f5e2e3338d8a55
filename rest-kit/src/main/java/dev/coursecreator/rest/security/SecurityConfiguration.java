package dev.coursecreator.rest.security;

import dev.coursecreator.model.Check;
import dev.coursecreator.rest.security.SecurityChainFilter.Place;
import dev.coursecreator.rest.security.SecuritySettings.Mode;
import jakarta.servlet.DispatcherType;
import java.net.InetAddress;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Hangs the door: nothing is remembered between requests, and what no {@link RouteTable} names stays shut. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
class SecurityConfiguration {

    private final SecuritySettings settings;

    public SecurityConfiguration(SecuritySettings settings, Environment environment) {
        this.settings = settings;
        if (settings.mode() == Mode.NONE) {
            requireLoopback(environment);
        }
    }

    private static void requireLoopback(Environment environment) {
        var address = Binder.get(environment)
                .bind("server.address", InetAddress.class)
                .orElse(null);
        if (address == null || !address.isLoopbackAddress()) {
            throw new InsecureAddressException(address == null ? null : address.getHostAddress());
        }
    }

    @Bean
    AuthenticationRequirement authenticationRequirement() {
        return new AuthenticationRequirement(settings.mode() != Mode.NONE);
    }

    /** The door is a part of each request: no spans and metrics of its own, behind which the request's would be hidden. */
    @Bean
    SecurityObservationSettings nothingOfTheDoorItself() {
        return SecurityObservationSettings.noObservations();
    }

    /** What operators' programs ask, on a port of its own: see management.server.*. */
    @Bean
    @Order(1)
    SecurityFilterChain doorForOperators(HttpSecurity http) {
        return stateless(http)
                .securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(asked -> asked.requestMatchers(EndpointRequest.to("health", "prometheus"))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain door(
            HttpSecurity http,
            RouteAccess access,
            ApiKeyRegistry keys,
            SignedLinks links,
            ObjectProvider<SecurityChainFilter> others,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var refusing = new SecurityProblemHandler(access, problems);
        var entrance = switch (settings.mode()) {
            case NONE -> new LoopbackAuthenticationFilter(refusing);
            case KEYS -> new BearerAuthenticationFilter(new ApiKeyAuthenticator(keys), refusing);
            case JWT ->
                new BearerAuthenticationFilter(new JwtAuthenticator(jwt(), new ApiKeyAuthenticator(keys)), refusing);
        };
        others(http, others, Place.BEFORE_THE_ENTRANCE);
        SecurityHeaders.on(stateless(http))
                .addFilter(new ProblemCorsFilter(settings.cors(), refusing))
                .addFilterBefore(entrance, AnonymousAuthenticationFilter.class)
                .addFilterBefore(new SignedLinkFilter(links, refusing), AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusing).accessDeniedHandler(refusing))
                .authorizeHttpRequests(asked -> asked
                        // Only what was let in as a request comes back so.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .anyRequest()
                        .access(access));
        others(http, others, Place.BEHIND_THE_ENTRANCE);
        return http.build();
    }

    private static void others(HttpSecurity http, ObjectProvider<SecurityChainFilter> others, Place place) {
        others.orderedStream().filter(other -> other.place() == place).forEach(other -> {
            switch (place) {
                case BEFORE_THE_ENTRANCE -> http.addFilterBefore(other, AnonymousAuthenticationFilter.class);
                case BEHIND_THE_ENTRANCE -> http.addFilterAfter(other, AnonymousAuthenticationFilter.class);
            }
        });
    }

    private JwtSettings jwt() {
        Check.that(
                settings.jwt() != null,
                "course-creator.security.mode is jwt: set course-creator.security.jwt.issuer and .audience");
        return Objects.requireNonNull(settings.jwt());
    }

    /** Without sessions there are no cookies, and without cookies nothing that another site could ride on. */
    private static HttpSecurity stateless(HttpSecurity http) {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }
}
