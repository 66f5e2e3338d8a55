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
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Configures the security filter chain: stateless, and closed for every route that no {@link RouteTable} lists. */
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

    /** No spans and metrics of the filter chain itself, which would hide those of the request. */
    @Bean
    SecurityObservationSettings noSecurityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** The actuator endpoints, on a port of their own: see management.server.*. */
    @Bean
    @Order(1)
    SecurityFilterChain actuatorFilterChain(HttpSecurity http) {
        return stateless(http)
                .securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to("health", "prometheus"))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiFilterChain(
            HttpSecurity http,
            RouteAccess access,
            ApiKeyRegistry keys,
            SignedLinks links,
            ObjectProvider<SecurityChainFilter> others,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var refusing = new SecurityProblemHandler(access, problems);
        var authentication = switch (settings.mode()) {
            case NONE -> new LoopbackAuthenticationFilter(refusing);
            case KEYS -> new BearerAuthenticationFilter(new ApiKeyAuthenticator(keys), refusing);
            case JWT ->
                new BearerAuthenticationFilter(new JwtAuthenticator(jwt(), new ApiKeyAuthenticator(keys)), refusing);
        };
        others(http, others, Place.BEFORE_AUTHENTICATION);
        stateless(http)
                .headers(SecurityConfiguration::onlyStrictTransportSecurity)
                .addFilter(new ProblemCorsFilter(settings.cors(), refusing))
                .addFilterBefore(authentication, AnonymousAuthenticationFilter.class)
                .addFilterBefore(new SignedLinkFilter(links, refusing), AnonymousAuthenticationFilter.class)
                .exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(refusing).accessDeniedHandler(refusing))
                .authorizeHttpRequests(requests -> requests
                        // Only requests that were authorized before are dispatched again.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .anyRequest()
                        .access(access));
        others(http, others, Place.AFTER_AUTHENTICATION);
        return http.build();
    }

    /** The other headers are set by {@link SecurityHeaders}. Eagerly: those of a stream are sent before the filter chain returns. */
    private static void onlyStrictTransportSecurity(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled()
                .httpStrictTransportSecurity(Customizer.withDefaults())
                .withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                    @Override
                    public <O extends HeaderWriterFilter> O postProcess(O filter) {
                        filter.setShouldWriteHeadersEagerly(true);
                        return filter;
                    }
                });
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> securityHeaders() {
        return factory -> {
            factory.addEngineValves(new SecurityHeaders());
            // Refused by the firewall of Spring Security, with the methods that the resource supports.
            factory.addConnectorCustomizers(connector -> connector.setAllowTrace(true));
        };
    }

    private static void others(HttpSecurity http, ObjectProvider<SecurityChainFilter> others, Place place) {
        others.orderedStream().filter(other -> other.place() == place).forEach(other -> {
            switch (place) {
                case BEFORE_AUTHENTICATION -> http.addFilterBefore(other, AnonymousAuthenticationFilter.class);
                case AFTER_AUTHENTICATION -> http.addFilterAfter(other, AnonymousAuthenticationFilter.class);
            }
        });
    }

    private JwtSettings jwt() {
        Check.that(
                settings.jwt() != null,
                "course-creator.security.mode is jwt: set course-creator.security.jwt.issuer and .audience");
        return Objects.requireNonNull(settings.jwt());
    }

    /** Without sessions there are no cookies, and therefore no cross-site request forgery. */
    private static HttpSecurity stateless(HttpSecurity http) {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }
}
