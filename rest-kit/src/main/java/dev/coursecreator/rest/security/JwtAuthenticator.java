package dev.coursecreator.rest.security;

import dev.coursecreator.rest.problem.ServiceUnavailableException;
import dev.coursecreator.rest.problem.UnauthorizedException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;

/**
 * Authenticates JWTs of an OpenID Connect provider: signature, audience and validity period. Also accepts API keys, which have a
 * prefix of their own.
 */
final class JwtAuthenticator implements BearerAuthenticator {

    private static final Logger LOG = LoggerFactory.getLogger(JwtAuthenticator.class);

    private final JwtDecoder decoder;
    private final TokenClaims claims;
    private final BearerAuthenticator keys;

    JwtAuthenticator(JwtSettings settings, BearerAuthenticator keys) {
        // Contacts the provider for the first token, so that it need not be up at startup.
        this.decoder = new SupplierJwtDecoder(() -> decoder(settings));
        this.claims = new TokenClaims(settings);
        this.keys = keys;
    }

    private static JwtDecoder decoder(JwtSettings settings) {
        var requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(settings.timeout());
        var provider = settings.jwkSetUri() == null
                ? NimbusJwtDecoder.withIssuerLocation(settings.issuer())
                : NimbusJwtDecoder.withJwkSetUri(settings.jwkSetUri().toString())
                        .discoverJwsAlgorithms();
        var decoder = provider.restOperations(new RestTemplate(requests)).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(Set.of(
                JwtValidators.createDefaultWithIssuer(settings.issuer()),
                new JwtAudienceValidator(settings.audience()))));
        return decoder;
    }

    @Override
    public AuthenticatedCaller authenticate(String token) {
        if (token.startsWith(ApiKeyRegistry.PREFIX)) {
            return keys.authenticate(token);
        }
        var jwt = verified(token);
        return new AuthenticatedCaller(claims.caller(jwt), null, jwt.getExpiresAt());
    }

    private Jwt verified(String token) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException e) {
            LOG.debug("token rejected", e);
            throw UnauthorizedException.invalidCredentials(
                    "The token is invalid: it must be signed by the provider, have this service as its audience, and not be expired.");
        } catch (JwtException e) {
            LOG.warn("The OpenID Connect provider is unavailable; see course-creator.security.jwt", e);
            throw new ServiceUnavailableException(
                    "The keys of the OpenID Connect provider cannot be fetched at the moment. Try again.");
        }
    }
}
