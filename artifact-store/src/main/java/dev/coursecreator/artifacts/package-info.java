/**
 * Content-addressed files. In: a key and what to write. Out: the same bytes, for ever.
 * Called by the worker's step runner (write, read) and by the gateway's downloads (read).
 */
@NullMarked
package dev.coursecreator.artifacts;

import org.jspecify.annotations.NullMarked;
