/**
 * Reads the pictures of courses, their logos and fonts: those sent with the Markdown, and those referenced by URL, which are fetched if the
 * operator allows it. In: files, or the URLs in a submitted course. Out: PNGs and fonts in the artifact store, or violations that tell the author what to change. Called by
 * {@code submission}.
 */
@NullMarked
package dev.coursecreator.gateway.pictures;

import org.jspecify.annotations.NullMarked;
