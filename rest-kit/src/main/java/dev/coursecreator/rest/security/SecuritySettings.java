package dev.coursecreator.rest.security;

import dev.coursecreator.model.Check;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Authentication settings.
 *
 * @param mode how callers are authenticated
 * @param jwt the OpenID Connect provider; required if mode is jwt
 * @param links signed links to files
 * @param cors cross-origin requests
 */
@ConfigurationProperties("course-creator.security")
record SecuritySettings(
        @DefaultValue("none") Mode mode,
        @Nullable JwtSettings jwt,
        @DefaultValue Links links,
        @DefaultValue Cors cors) {

    /** Authentication modes. */
    enum Mode {
        /** No authentication: every request has admin permissions. For loopback addresses only. */
        NONE,
        /** API keys. */
        KEYS,
        /** Tokens of an OpenID Connect provider, and API keys. */
        JWT
    }

    /**
     * Signed links.
     *
     * @param lifetime minimum validity of a link; the maximum is a quarter longer
     */
    record Links(@DefaultValue("12h") Duration lifetime) {

        public Links {
            Check.atLeast("course-creator.security.links.lifetime in seconds", lifetime.toSeconds(), 60);
            Check.that(
                    lifetime.compareTo(Duration.ofDays(30)) <= 0,
                    "course-creator.security.links.lifetime must be <= 30d but was " + lifetime);
        }
    }

    /**
     * Cross-origin resource sharing.
     *
     * @param allowedOrigins such as {@code https://courses.example.org}; none by default
     */
    record Cors(@DefaultValue List<String> allowedOrigins) {

        public Cors {
            allowedOrigins = List.copyOf(allowedOrigins);
        }
    }
}
