/**
 * Requests to addresses that users have named, and that might lead where they should not. In: a URL and what the operator allows.
 * Out: the answer, or why there is none. Called by webhooks and pictures.
 */
@NullMarked
package dev.coursecreator.rest.outgoing;

import org.jspecify.annotations.NullMarked;
