/**
 * What travels between the gateway and the workers, and the ids it is known by.
 * Nothing here does I/O or knows a framework; both services compile against it and never against each other.
 */
@NullMarked
package dev.coursecreator.model;

import org.jspecify.annotations.NullMarked;
