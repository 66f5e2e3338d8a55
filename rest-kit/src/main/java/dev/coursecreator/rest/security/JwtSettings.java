package dev.coursecreator.rest.security;

import dev.coursecreator.model.Check;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The OpenID Connect provider and the mapping of its claims.
 *
 * @param issuer {@code iss} of the tokens; also used to discover the keys, unless jwkSetUri is set
 * @param jwkSetUri URL of the provider's public keys
 * @param audience {@code aud} of the tokens: this service
 * @param ownerClaim claim with a permanent id of the caller
 * @param roleClaim claim with the caller's roles: a string, several separated by spaces, or a list; dots address nested claims, as
 *     in {@code realm_access.roles}
 * @param roles maps values of the claim to roles; empty if the values are the names of our roles
 * @param timeout read timeout of requests to the provider
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
                "course-creator.security.jwt.audience must be set: without it tokens for other services would be accepted");
        Check.notBlank("course-creator.security.jwt.owner-claim", ownerClaim);
        Check.notBlank("course-creator.security.jwt.role-claim", roleClaim);
        Check.atLeast("course-creator.security.jwt.timeout in ms", timeout.toMillis(), 100);
        roles = Map.copyOf(roles);
    }
}
