package dev.coursecreator.rest.security;

import dev.coursecreator.rest.problem.UnauthorizedException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Maps the claims of a valid token to a caller. */
final class TokenClaims {

    private final JwtSettings settings;

    TokenClaims(JwtSettings settings) {
        this.settings = settings;
    }

    /** The most powerful of several roles counts; without any role the caller has no scopes. */
    Caller caller(Jwt token) {
        var owner = owner(token);
        return values(at(token.getClaims(), settings.roleClaim()))
                .flatMap(value -> role(value).stream())
                .min(Comparator.naturalOrder())
                .map(role -> new Caller(owner, role))
                .orElseGet(() -> new Caller(owner, Role.VIEWER, Set.of()));
    }

    private Owner owner(Jwt token) {
        if (at(token.getClaims(), settings.ownerClaim()) instanceof String id) {
            try {
                return new Owner(id);
            } catch (IllegalArgumentException e) {
                throw UnauthorizedException.invalidCredentials(
                        "The token's claim " + settings.ownerClaim() + " is not a valid owner: " + e.getMessage());
            }
        }
        throw UnauthorizedException.invalidCredentials(
                "The token has no claim " + settings.ownerClaim() + ", which identifies the owner.");
    }

    private Optional<Role> role(String value) {
        return settings.roles().isEmpty()
                ? Role.named(value)
                : Optional.ofNullable(settings.roles().get(value));
    }

    private static @Nullable Object at(Map<?, ?> claims, String path) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        var dot = path.indexOf('.');
        return dot > 0 && claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? at(inner, path.substring(dot + 1))
                : null;
    }

    private static Stream<String> values(@Nullable Object claim) {
        return switch (claim) {
            case null -> Stream.of();
            case Collection<?> several -> several.stream().map(String::valueOf);
            default -> Arrays.stream(claim.toString().split(" ", -1));
        };
    }
}
