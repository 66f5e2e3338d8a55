package dev.coursecreator.gateway.courses;

import dev.coursecreator.rest.security.Owner;

/**
 * A version of a course that is about to be made.
 *
 * @param number counted from 1
 * @param owner of the course, whoever makes the version
 */
public record DraftVersion(int number, Owner owner) {}
