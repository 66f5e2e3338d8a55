/**
 * Replaces the vocoder of MaryTTS by class path order. In: the speech parameters of an utterance. Out: the same samples, in less time.
 * Called by MaryTTS; {@code MaryTtsOverrides} verifies that {@link marytts.htsengine.HTSVocoder} is loaded from here.
 */
@NullMarked
package marytts.htsengine;

import org.jspecify.annotations.NullMarked;
