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
 * A key as its holder knows it: {@code cc_live_}, 43 random letters and digits (256 bits), and 6 that are the checksum of those,
 * by which a slip of the pen, or a find of a secret scanner, is told without asking anybody. Never written anywhere.
 */
public final class ApiKeySecret {

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM = 43;
    private static final int CHECK = 6;
    private static final int SHOWN = 4;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final String text;

    private ApiKeySecret(String text) {
        this.text = text;
    }

    static ApiKeySecret create() {
        var random = CHANCE.ints(RANDOM, 0, DIGITS.length())
                .mapToObj(i -> String.valueOf(DIGITS.charAt(i)))
                .collect(Collectors.joining());
        return new ApiKeySecret(ApiKeyRegistry.PREFIX + random + checksum(random));
    }

    /** What is shown, if it can be a key at all. */
    static Optional<ApiKeySecret> of(String shown) {
        if (!shown.startsWith(ApiKeyRegistry.PREFIX)
                || shown.length() != ApiKeyRegistry.PREFIX.length() + RANDOM + CHECK) {
            return Optional.empty();
        }
        var random = shown.substring(ApiKeyRegistry.PREFIX.length(), shown.length() - CHECK);
        return shown.endsWith(checksum(random)) ? Optional.of(new ApiKeySecret(shown)) : Optional.empty();
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

    /** The key itself, for its holder. */
    public String reveal() {
        return text;
    }

    /** As it is kept. One round of SHA-256 is enough for what has 256 random bits. */
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Enough to tell it from others. */
    String hint() {
        return text.substring(0, ApiKeyRegistry.PREFIX.length() + SHOWN) + '…';
    }

    @Override
    public String toString() {
        return hint();
    }
}
