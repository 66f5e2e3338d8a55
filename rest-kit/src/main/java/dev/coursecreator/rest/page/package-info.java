/**
 * Search, sorting and pagination of lists. In: {@code page}, {@code limit}, {@code cursor} and {@code sort} of a request. Out:
 * SQL fragments, pages, and links to adjacent pages. Called by every list of the REST API.
 */
@NullMarked
package dev.coursecreator.rest.page;

import org.jspecify.annotations.NullMarked;
