/**
 * How a step's output is named and described, wherever it is stored.
 * In: the hash of a step's inputs. Out: a reference that any service can resolve in the artifact store.
 */
@NullMarked
package dev.coursecreator.model.artifact;

import org.jspecify.annotations.NullMarked;
