/**
 * The artifact store: immutable files by key. In: a key and a writer. Out: the stored file, local or as a stream.
 * Called by the worker's step runner (write, read) and by the gateway (read, retention).
 */
@NullMarked
package dev.coursecreator.artifacts;

import org.jspecify.annotations.NullMarked;
