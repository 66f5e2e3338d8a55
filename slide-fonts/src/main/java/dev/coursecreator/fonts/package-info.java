/**
 * The fonts of slides. In: text, and a folder with further fonts. Out: the font of each character, or what no font has. Called by the
 * gateway at submission and by the worker when it draws.
 */
@NullMarked
package dev.coursecreator.fonts;

import org.jspecify.annotations.NullMarked;
