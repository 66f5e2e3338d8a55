/**
 * The workers over REST. In: requests of admins. Out: the workers that have sent a heartbeat of late. Called by nobody.
 */
@NullMarked
package dev.coursecreator.gateway.workers;

import org.jspecify.annotations.NullMarked;
