package dev.coursecreator.rest.security;

import dev.coursecreator.rest.problem.Unauthorized;

/** API keys, and nothing else. */
final class KeyCredentials implements Credentials {

    private final KeyRegister keys;

    KeyCredentials(KeyRegister keys) {
        this.keys = keys;
    }

    /** Says the same of all that is not good, so that nobody learns which keys there were. */
    @Override
    public Admission admission(String shown) {
        return keys.admission(shown)
                .orElseThrow(() -> Unauthorized.notGood(
                        "The key is not known here, or has expired, or was revoked. An admin makes a new one."));
    }
}
