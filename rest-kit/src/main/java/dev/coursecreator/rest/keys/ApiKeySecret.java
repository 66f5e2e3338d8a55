package dev.coursecreator.rest.keys;

import dev.coursecreator.rest.security.ApiKeyRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * The secret of an API key: {@code cc_live_}, 43 random letters and digits (256 bits), and a checksum of 6. The checksum detects
 * typos, and confirms matches of secret scanners offline. Never stored.
 */
public final class ApiKeySecret {

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM = 43;
    private static final int CHECK = 6;
    private static final int HINT = 4;
    private static final SecureRandom SECURE_RANDOM = new SecureRandom();

    private final String text;

    private ApiKeySecret(String text) {
        this.text = text;
    }

    static ApiKeySecret create() {
        var random = SECURE_RANDOM
                .ints(RANDOM, 0, DIGITS.length())
                .mapToObj(i -> String.valueOf(DIGITS.charAt(i)))
                .collect(Collectors.joining());
        return new ApiKeySecret(ApiKeyRegistry.PREFIX + random + checksum(random));
    }

    /** Parses a key; empty if the format or the checksum is wrong. */
    static Optional<ApiKeySecret> of(String token) {
        if (!token.startsWith(ApiKeyRegistry.PREFIX)
                || token.length() != ApiKeyRegistry.PREFIX.length() + RANDOM + CHECK) {
            return Optional.empty();
        }
        var random = token.substring(ApiKeyRegistry.PREFIX.length(), token.length() - CHECK);
        return token.endsWith(checksum(random)) ? Optional.of(new ApiKeySecret(token)) : Optional.empty();
    }

    private static String checksum(String random) {
        var crc = new CRC32();
        crc.update(random.getBytes(StandardCharsets.UTF_8));
        var digits = new StringBuilder();
        for (var rest = crc.getValue(); digits.length() < CHECK; rest /= DIGITS.length()) {
            digits.append(DIGITS.charAt((int) (rest % DIGITS.length())));
        }
        return digits.reverse().toString();
    }

    /** The secret in plain text, for its holder. */
    public String reveal() {
        return text;
    }

    /** The hash that is stored. A single round of SHA-256 is enough for 256 random bits. */
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The first characters, to recognize the key by. */
    String hint() {
        return text.substring(0, ApiKeyRegistry.PREFIX.length() + HINT) + '…';
    }

    @Override
    public String toString() {
        return hint();
    }
}
