package dev.coursecreator.rest.security;

import dev.coursecreator.rest.problem.UnauthorizedException;

/** API keys, and nothing else. */
final class ApiKeyAuthenticator implements BearerAuthenticator {

    private final ApiKeyRegistry keys;

    ApiKeyAuthenticator(ApiKeyRegistry keys) {
        this.keys = keys;
    }

    /** Says the same of all that is not good, so that nobody learns which keys there were. */
    @Override
    public AuthenticatedCaller admission(String shown) {
        return keys.admission(shown)
                .orElseThrow(() -> UnauthorizedException.invalidCredentials(
                        "The key is not known here, or has expired, or was revoked. An admin makes a new one."));
    }
}
