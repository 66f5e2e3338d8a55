/**
 * Replaces one class of MaryTTS by class path order. In: samples from the vocoder. Out: the same samples, without a queue.
 * Called by MaryTTS; {@code MaryTtsOverrides} verifies that this class is loaded.
 */
@NullMarked
package marytts.util.data;

import org.jspecify.annotations.NullMarked;
