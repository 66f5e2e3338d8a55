/**
 * The dead letters over REST. In: requests of admins. Out: what the topic of the dead letters has, and messages that are sent again. Called by
 * nobody.
 */
@NullMarked
package dev.coursecreator.gateway.deadletters;

import org.jspecify.annotations.NullMarked;
