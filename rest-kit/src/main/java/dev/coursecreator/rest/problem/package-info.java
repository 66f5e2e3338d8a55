/**
 * What went wrong, in words for the client. In: the exceptions of this package, thrown anywhere in the gateway. Out:
 * application/problem+json (RFC 9457).
 */
@NullMarked
package dev.coursecreator.rest.problem;

import org.jspecify.annotations.NullMarked;
