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

/** The secret shared with an endpoint: {@code whsec_} and 24 to 64 bytes in Base64 (Standard Webhooks 1.0, symmetric). */
final class SigningSecret {

    static final String PREFIX = "whsec_";

    private static final int BYTES = 32;
    private static final int MIN_BYTES = 24;
    private static final int MAX_BYTES = 64;
    private static final String ALGORITHM = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    private SigningSecret(byte[] key) {
        Check.that(
                key.length >= MIN_BYTES && key.length <= MAX_BYTES,
                "a secret must have %d to %d bytes but had %d".formatted(MIN_BYTES, MAX_BYTES, key.length));
        this.key = key;
    }

    static SigningSecret create() {
        var key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return new SigningSecret(key);
    }

    /** Parses the text that {@link #reveal()} returns. */
    static SigningSecret parse(String text) {
        Check.that(text.startsWith(PREFIX), "a secret must begin with " + PREFIX);
        return new SigningSecret(Base64.getDecoder().decode(text.substring(PREFIX.length())));
    }

    /** The secret in plain text, for its endpoint. */
    String reveal() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /**
     * A signature for {@code webhook-signature}.
     *
     * @param id of the message
     * @param at the time of the attempt, in seconds precision
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
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return PREFIX + '…';
    }
}
