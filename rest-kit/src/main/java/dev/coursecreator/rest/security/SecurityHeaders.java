package dev.coursecreator.rest.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What every answer tells a browser: that it is data, to be neither run nor framed. */
final class SecurityHeaders {

    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";
    private static final String NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'";
    /** The page on which the API can be tried has its own scripts, from here, and styles within. */
    private static final String OWN_SCRIPTS = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static HttpSecurity on(HttpSecurity http) {
        return http.headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .addHeaderWriter(SecurityHeaders::write)
                // Before anything is answered: the headers of a stream may be on their way when its request's thread
                // comes back.
                .withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                    @Override
                    public <O extends HeaderWriterFilter> O postProcess(O filter) {
                        filter.setShouldWriteHeadersEagerly(true);
                        return filter;
                    }
                }));
    }

    private static void write(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(
                CONTENT_SECURITY_POLICY,
                request.getRequestURI().startsWith("/api/v1/swagger-ui/") ? OWN_SCRIPTS : NOTHING_RUNS);
    }
}
