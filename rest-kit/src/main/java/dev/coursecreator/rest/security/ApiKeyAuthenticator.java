package dev.coursecreator.rest.security;

import dev.coursecreator.rest.problem.UnauthorizedException;

/** Authenticates API keys. */
final class ApiKeyAuthenticator implements BearerAuthenticator {

    private final ApiKeyRegistry keys;

    ApiKeyAuthenticator(ApiKeyRegistry keys) {
        this.keys = keys;
    }

    /** Unknown, expired and revoked keys get the same message, so that it does not reveal which keys exist. */
    @Override
    public AuthenticatedCaller authenticate(String token) {
        return keys.authenticate(token)
                .orElseThrow(() -> UnauthorizedException.invalidCredentials(
                        "The API key is unknown, expired or revoked. Ask an admin for a new one."));
    }
}
