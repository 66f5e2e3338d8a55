package dev.coursecreator.rest.security;

import dev.coursecreator.model.Check;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the door is locked.
 *
 * @param mode who is let in
 * @param jwt whose tokens are good; needed if mode is jwt
 * @param links to files, which open them without a key
 * @param cors which web pages of other origins may ask
 */
@ConfigurationProperties("course-creator.security")
record SecuritySettings(
        @DefaultValue("none") Mode mode,
        @Nullable JwtSettings jwt,
        @DefaultValue Links links,
        @DefaultValue Cors cors) {

    /** The ways to lock the door. */
    enum Mode {
        /** Not at all: whoever reaches the service is its admin. For loopback only. */
        NONE,
        /** With the API keys that the service makes. */
        KEYS,
        /** With the tokens of an OpenID Connect provider; API keys work, too. */
        JWT
    }

    /**
     * Signed links.
     *
     * @param lifetime at least how long a link is good; at most a quarter longer
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
     * For scripts of web pages that are not served from here.
     *
     * @param allowedOrigins such as {@code https://courses.example.org}; none by default
     */
    record Cors(@DefaultValue List<String> allowedOrigins) {

        public Cors {
            allowedOrigins = List.copyOf(allowedOrigins);
        }
    }
}
