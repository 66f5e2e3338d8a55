/**
 * The page of a course, {@code index.html}. In: the manifest of a finished course. Out: a page that plays it, with the player inlined.
 * Called by whoever saves a course to a folder; a server only serves {@code course-player.js} and {@code course-player.css}.
 */
@NullMarked
package dev.coursecreator.player;

import org.jspecify.annotations.NullMarked;
