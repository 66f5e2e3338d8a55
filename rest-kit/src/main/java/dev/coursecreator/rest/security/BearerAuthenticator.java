package dev.coursecreator.rest.security;

/** Knows what is good to be shown at the door. */
@FunctionalInterface
interface BearerAuthenticator {

    /**
     * Whom it lets in.
     *
     * @throws dev.coursecreator.rest.problem.UnauthorizedException if it is not good
     * @throws dev.coursecreator.rest.problem.ServiceUnavailableException if that can't be found out now
     */
    AuthenticatedCaller admission(String shown);
}
