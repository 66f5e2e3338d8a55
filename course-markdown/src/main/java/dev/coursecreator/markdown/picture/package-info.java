/**
 * The pictures of a course. In: references in the document, and the pictures that were fetched. Out: pictures to show, and references to fetch.
 * Called by {@code slide} and {@code frontmatter}; {@code pictures} in the gateway fetches.
 */
@NullMarked
package dev.coursecreator.markdown.picture;

import org.jspecify.annotations.NullMarked;
