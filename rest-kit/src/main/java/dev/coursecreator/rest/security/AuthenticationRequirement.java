package dev.coursecreator.rest.security;

/**
 * Whether the door is locked, so that callers can be told apart.
 *
 * @param isLocked false if whoever reaches the service is its admin
 */
public record AuthenticationRequirement(boolean isLocked) {}
