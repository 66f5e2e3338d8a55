/**
 * References to files in the artifact store. In: the hash of a rendering step's inputs. Out: a reference that any service can resolve.
 * Called by the worker, which creates artifacts, and the gateway, which serves them.
 */
@NullMarked
package dev.coursecreator.model.artifact;

import org.jspecify.annotations.NullMarked;
