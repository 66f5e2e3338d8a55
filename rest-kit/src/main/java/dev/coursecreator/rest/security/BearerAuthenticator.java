package dev.coursecreator.rest.security;

/** Validates bearer credentials. */
@FunctionalInterface
interface BearerAuthenticator {

    /**
     * Authenticates the caller.
     *
     * @throws dev.coursecreator.rest.problem.UnauthorizedException if the credentials are invalid
     * @throws dev.coursecreator.rest.problem.ServiceUnavailableException if they cannot be checked now
     */
    AuthenticatedCaller authenticate(String token);
}
