/**
 * The audit log. In: every request that changes something or is refused. Out: an append-only log for admins. Called by the servlet
 * container and REST.
 */
@NullMarked
package dev.coursecreator.rest.audit;

import org.jspecify.annotations.NullMarked;
