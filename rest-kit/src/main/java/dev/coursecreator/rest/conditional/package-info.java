/**
 * Conditional requests (RFC 9110, section 13). In: the headers If-Match and If-None-Match, and the ETag of a resource. Out: whether the request is
 * to be executed, or a problem. Called by controllers of resources with an ETag.
 */
@NullMarked
package dev.coursecreator.rest.conditional;

import org.jspecify.annotations.NullMarked;
