package dev.coursecreator.rest.security;

import dev.coursecreator.rest.problem.InvalidSignedLinkException;
import dev.coursecreator.rest.security.SecuritySettings.Mode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * URLs that give access to one file for a limited time without a key, for players and pages that cannot send one: {@code
 * ...?v=...&expires=SECONDS&signature=...}, with an HMAC-SHA256 of everything before the signature. All instances share the key,
 * which is in the database. Without authentication nothing is signed.
 */
@Component
public final class SignedLinks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String SECRET = "signed-links";
    private static final String SIGNATURE = "&signature=";
    private static final Pattern EXPIRES = Pattern.compile(".*[?&]expires=(\\d{1,11})");
    private static final int STEPS = 4;

    private final boolean isEnabled;
    private final Duration lifetime;
    private final SharedSecrets secrets;
    private final Clock clock;
    private volatile @Nullable SecretKeySpec key;

    SignedLinks(SecuritySettings settings, SharedSecrets secrets, Clock clock) {
        this.isEnabled = settings.mode() != Mode.NONE;
        this.lifetime = settings.links().lifetime();
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Signs the URL of a file. The result stays the same for a quarter of its lifetime, so that it can be cached.
     *
     * @param href path and query, without {@code expires} and {@code signature}
     */
    public String sign(String href) {
        if (!isEnabled) {
            return href;
        }
        var dated = href + (href.contains("?") ? '&' : '?') + "expires=" + expires();
        return dated + SIGNATURE + signature(dated);
    }

    /** Changes whenever the signed links of a resource do; empty without authentication. */
    public String period() {
        return isEnabled ? Long.toString(expires(), Character.MAX_RADIX) : "";
    }

    private long expires() {
        var step = Math.max(1, lifetime.toSeconds() / STEPS);
        return (clock.instant().getEpochSecond() + lifetime.toSeconds() + step) / step * step;
    }

    /** Whether the query has a signature. */
    static boolean isSigned(@Nullable String query) {
        return query != null && query.contains(SIGNATURE);
    }

    /**
     * Checks the signature and the expiry.
     *
     * @param path of the request, without the prefix of a proxy, not decoded
     */
    void check(String path, String query) {
        var href = path + '?' + query;
        var end = href.lastIndexOf(SIGNATURE);
        var dated = href.substring(0, end);
        var signature = href.substring(end + SIGNATURE.length());
        if (!isEnabled || !MessageDigest.isEqual(bytes(signature(dated)), bytes(signature))) {
            throw new InvalidSignedLinkException(
                    "The signature of the link is invalid. Request the resource again to get a new link.");
        }
        var expires = EXPIRES.matcher(dated);
        if (!expires.matches()) {
            throw new InvalidSignedLinkException(
                    "The link has no expiry. Request the resource again to get a new link.");
        }
        var until = Instant.ofEpochSecond(Long.parseLong(expires.group(1)));
        if (!clock.instant().isBefore(until)) {
            throw new InvalidSignedLinkException(
                    "The link expired at " + until + ". Request the resource again to get a new link.");
        }
    }

    private String signature(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private SecretKeySpec key() {
        var known = key;
        if (known == null) {
            known = new SecretKeySpec(secrets.of(SECRET), ALGORITHM);
            key = known;
        }
        return known;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
