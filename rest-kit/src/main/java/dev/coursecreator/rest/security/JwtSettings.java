package dev.coursecreator.rest.security;

import dev.coursecreator.model.Check;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are good, and what they say of the caller.
 *
 * @param issuer the provider, as its tokens name it ({@code iss}); its keys are found from there, unless jwkSetUri says where
 * @param jwkSetUri where the provider's public keys are
 * @param audience this service, as the tokens name it ({@code aud})
 * @param ownerClaim what identifies the caller for ever
 * @param roleClaim what the caller's roles are read from: a word, several in one string, or a list; dots lead into objects, as in
 *     {@code realm_access.roles}
 * @param roles which role each of the claim's values stands for; without it they are our own words
 * @param timeout how long the provider may take to answer
 */
record JwtSettings(
        @DefaultValue("") String issuer,
        @Nullable URI jwkSetUri,
        @DefaultValue("") String audience,
        @DefaultValue("sub") String ownerClaim,
        @DefaultValue("roles") String roleClaim,
        @DefaultValue Map<String, Role> roles,
        @DefaultValue("5s") Duration timeout) {

    JwtSettings {
        Check.that(
                !issuer.isBlank(), "course-creator.security.jwt.issuer must be set: the iss of the provider's tokens");
        Check.that(
                !audience.isBlank(),
                "course-creator.security.jwt.audience must be set: without it a token for any other service would open this one");
        Check.notBlank("course-creator.security.jwt.owner-claim", ownerClaim);
        Check.notBlank("course-creator.security.jwt.role-claim", roleClaim);
        Check.atLeast("course-creator.security.jwt.timeout in ms", timeout.toMillis(), 100);
        roles = Map.copyOf(roles);
    }
}
