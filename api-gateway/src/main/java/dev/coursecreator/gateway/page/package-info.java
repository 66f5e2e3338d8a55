/**
 * Long lists, a page at a time. In: {@code page} and {@code limit} of a request. Out: the items and how many there are in
 * all. Called by every list of the REST API.
 */
@NullMarked
package dev.coursecreator.gateway.page;

import org.jspecify.annotations.NullMarked;
