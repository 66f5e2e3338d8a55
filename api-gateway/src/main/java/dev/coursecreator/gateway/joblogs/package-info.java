/**
 * The logs of jobs over REST. In: requests of admins. Out: what the workers have logged about a job. Called by nobody.
 */
@NullMarked
package dev.coursecreator.gateway.joblogs;

import org.jspecify.annotations.NullMarked;
