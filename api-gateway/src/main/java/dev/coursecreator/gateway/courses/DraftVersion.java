package dev.coursecreator.gateway.courses;

import dev.coursecreator.rest.security.Owner;

/**
 * A new draft version of a course.
 *
 * @param number counted from 1
 * @param owner the owner of the course, who may differ from the caller
 */
public record DraftVersion(int number, Owner owner) {}
