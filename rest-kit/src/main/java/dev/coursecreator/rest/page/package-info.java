/**
 * Long lists: what is looked for in them, how they are sorted, and a part at a time. In: {@code page}, {@code limit},
 * {@code cursor} and {@code sort} of a request. Out: ends of queries, the items, and links to the neighbouring parts. Called
 * by every list of the REST API.
 */
@NullMarked
package dev.coursecreator.rest.page;

import org.jspecify.annotations.NullMarked;
