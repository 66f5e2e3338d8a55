package dev.coursecreator.rest.security;

/**
 * Whether requests must be authenticated.
 *
 * @param isRequired false if every request has admin permissions
 */
public record AuthenticationRequirement(boolean isRequired) {}
