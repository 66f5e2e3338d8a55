/**
 * Bounds of request bodies: their size, the time they may take, and how many threads wait for them. In: every request. Out: the request with a
 * bounded body, or a problem. Called by the servlet container, after authorization.
 */
@NullMarked
package dev.coursecreator.rest.body;

import org.jspecify.annotations.NullMarked;
