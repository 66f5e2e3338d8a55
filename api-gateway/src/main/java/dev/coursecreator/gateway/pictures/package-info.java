/**
 * Fetches the pictures that courses reference by URL. In: the URLs in a submitted course. Out: PNGs in the artifact store, or
 * violations that tell the author what to change. Called by {@code submission}; disabled by default.
 */
@NullMarked
package dev.coursecreator.gateway.pictures;

import org.jspecify.annotations.NullMarked;
