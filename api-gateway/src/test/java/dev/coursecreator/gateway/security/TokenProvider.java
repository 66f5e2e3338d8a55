package dev.coursecreator.gateway.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** A minimal OpenID Connect provider: discovery, public keys, signed tokens. */
public final class TokenProvider {

    /** Shared by all tests of this JVM. */
    public static final TokenProvider SHARED = start();

    private final HttpServer server;
    private final RSAKey rsa;
    private final ECKey curve;

    private TokenProvider(HttpServer server, RSAKey rsa, ECKey curve) {
        this.server = server;
        this.rsa = rsa;
        this.curve = curve;
    }

    private static TokenProvider start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var provider = new TokenProvider(
                    server,
                    new RSAKeyGenerator(2048).keyID("rsa").generate(),
                    new ECKeyGenerator(Curve.P_256).keyID("curve").generate());
            var keys = new JWKSet(List.of(provider.rsa, provider.curve)).toString(true);
            server.createContext("/keys", exchange -> answer(exchange, keys));
            server.createContext(
                    "/.well-known/openid-configuration",
                    exchange -> answer(exchange, """
                            {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"]}
                            """.formatted(provider.issuer())));
            server.start();
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A valid token of a user with these roles. */
    public String token(String subject, String... roles) {
        return signed(claims(subject, roles).build());
    }

    /** The claims of a valid token, to be modified. */
    JWTClaimsSet.Builder claims(String subject, String... roles) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("course-creator")
                .subject(subject)
                .expirationTime(Date.from(Instant.now().plus(10, ChronoUnit.MINUTES)))
                .claim("realm_access", Map.of("roles", List.of(roles)));
    }

    String signed(JWTClaimsSet claims) {
        return signed(claims, rsa);
    }

    String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("rsa").build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String signedOnACurve(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("curve").build(), claims);
            token.sign(new ECDSASigner(curve));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
