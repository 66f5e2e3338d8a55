/**
 * Programs outside the JVM. In: an argument array, a folder, an environment, a deadline. Out: how it ended, with its last
 * words. Called by the steps that encode; the only package that may use ProcessBuilder.
 */
@NullMarked
package dev.coursecreator.worker.process;

import org.jspecify.annotations.NullMarked;
