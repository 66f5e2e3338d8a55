package dev.coursecreator.worker.remote;

import dev.coursecreator.model.Check;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Checks of what the settings of all servers have. */
public final class ServerSettings {

    private static final int LAST_OF_LATIN_1 = 0xFF;

    private ServerSettings() {}

    /**
     * The key without surrounding white space; null if it is blank. Characters that no header can have are refused here, because the HTTP client
     * would repeat the key in its message.
     */
    public static @Nullable String apiKey(String setting, @Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        var key = written.strip();
        Check.that(
                key.chars().noneMatch(character -> Character.isISOControl(character) || character > LAST_OF_LATIN_1),
                setting + " must not contain line breaks, other control characters, or characters beyond Latin-1");
        return key;
    }

    /** Requires an address with the scheme {@code http} or {@code https} and a host. */
    public static void baseUrl(String setting, @Nullable URI url, String example) {
        var isHttp = url != null
                && ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
                && url.getHost() != null;
        Check.that(isHttp, setting + " must be a URL such as " + example);
    }
}
