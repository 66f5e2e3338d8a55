/**
 * Who did what, and who was refused. In: every request that changes something, and those that the door refuses. Out: a log that
 * is only ever added to, readable by admins. Called by the servlet container and REST.
 */
@NullMarked
package dev.coursecreator.rest.audit;

import org.jspecify.annotations.NullMarked;
