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
 * Tokens of an OpenID Connect provider: signed by it, for this service, and in force. What does not look like a token may be an
 * API key.
 */
final class JwtAuthenticator implements BearerAuthenticator {

    private static final Logger LOG = LoggerFactory.getLogger(JwtAuthenticator.class);

    private final JwtDecoder decoder;
    private final TokenClaims claims;
    private final BearerAuthenticator keys;

    JwtAuthenticator(JwtSettings settings, BearerAuthenticator keys) {
        // The provider is asked when the first token comes, so that it need not be up when we start.
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
    public AuthenticatedCaller admission(String shown) {
        if (shown.startsWith(ApiKeyRegistry.PREFIX)) {
            return keys.admission(shown);
        }
        var token = verified(shown);
        return new AuthenticatedCaller(claims.caller(token), null, token.getExpiresAt());
    }

    private Jwt verified(String token) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException e) {
            LOG.debug("a token was refused", e);
            throw UnauthorizedException.invalidCredentials(
                    "The token is not good: it must be signed by the provider, name this service as its audience, and be in force.");
        } catch (JwtException e) {
            LOG.warn("The provider of tokens can't be asked; see course-creator.security.jwt", e);
            throw new ServiceUnavailableException(
                    "The provider of tokens can't be asked for its keys just now. Try again.");
        }
    }
}
