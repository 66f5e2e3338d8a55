/**
 * How often one may ask. In: requests at the door. Out: header fields that say how many more are allowed, or a refusal.
 * Called by the door.
 */
@NullMarked
package dev.coursecreator.rest.limits;

import org.jspecify.annotations.NullMarked;
