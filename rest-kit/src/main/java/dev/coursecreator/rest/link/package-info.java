/**
 * Links in responses. In: paths of the API and the prefix that a proxy reports. Out: links that work for the client. Called by
 * everything that answers requests with links.
 */
@NullMarked
package dev.coursecreator.rest.link;

import org.jspecify.annotations.NullMarked;
