/**
 * Programs outside the JVM: started with an argument array, stopped at a deadline or on interruption.
 * Called by the steps that encode; the only package that may use ProcessBuilder.
 */
@NullMarked
package dev.coursecreator.worker.process;

import org.jspecify.annotations.NullMarked;
