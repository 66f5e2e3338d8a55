/**
 * Previews of single slides for editors. In: a course as it is being written, and a line of it. Out: pictures of the slide at that line, drawn
 * by a worker. Called by nobody; nothing is stored but the pictures.
 */
@NullMarked
package dev.coursecreator.gateway.previews;

import org.jspecify.annotations.NullMarked;
