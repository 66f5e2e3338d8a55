/**
 * Colours and their contrast. In: colours as an author writes them. Out: whether a text in one can be read on another. Called by the
 * gateway, which refuses colours that cannot be read, and the worker, which draws with them.
 */
@NullMarked
package dev.coursecreator.model.color;

import org.jspecify.annotations.NullMarked;
