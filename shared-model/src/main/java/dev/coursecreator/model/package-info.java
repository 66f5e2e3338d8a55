/**
 * The messages between the gateway and the workers, and their ids. No I/O and no framework except Jackson.
 * Used by both services, which never depend on each other.
 */
@NullMarked
package dev.coursecreator.model;

import org.jspecify.annotations.NullMarked;
