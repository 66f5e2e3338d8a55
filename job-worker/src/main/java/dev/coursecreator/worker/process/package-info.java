/**
 * External programs. In: an argument array, a working folder, an environment and a timeout. Out: the exit code and the last
 * lines of output. Called by the encoding steps; the only package that may use ProcessBuilder.
 */
@NullMarked
package dev.coursecreator.worker.process;

import org.jspecify.annotations.NullMarked;
