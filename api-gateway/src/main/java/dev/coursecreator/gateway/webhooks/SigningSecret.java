package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.model.Check;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an endpoint shares with us: {@code whsec_} and 24 to 64 bytes in Base64 (Standard Webhooks 1.0, symmetric). */
final class SigningSecret {

    static final String PREFIX = "whsec_";

    private static final int BYTES = 32;
    private static final int LEAST = 24;
    private static final int MOST = 64;
    private static final String ALGORITHM = "HmacSHA256";
    private static final SecureRandom CHANCE = new SecureRandom();

    private final byte[] key;

    private SigningSecret(byte[] key) {
        Check.that(
                key.length >= LEAST && key.length <= MOST,
                "a secret has %d to %d bytes but has %d".formatted(LEAST, MOST, key.length));
        this.key = key;
    }

    static SigningSecret create() {
        var key = new byte[BYTES];
        CHANCE.nextBytes(key);
        return new SigningSecret(key);
    }

    /** As {@link #reveal() revealed}. */
    static SigningSecret parse(String text) {
        Check.that(text.startsWith(PREFIX), "a secret begins with " + PREFIX);
        return new SigningSecret(Base64.getDecoder().decode(text.substring(PREFIX.length())));
    }

    /** The secret itself, for its endpoint. */
    String reveal() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /**
     * A signature as in {@code webhook-signature}.
     *
     * @param id of the message
     * @param at the time of the attempt, of which seconds count
     */
    String sign(UUID id, Instant at, String payload) {
        return sign(id.toString(), at, payload);
    }

    String sign(String id, Instant at, String payload) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            var signed = id + '.' + at.getEpochSecond() + '.' + payload;
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return PREFIX + '…';
    }
}
