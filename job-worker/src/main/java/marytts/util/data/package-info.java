/**
 * Stands in for one class of MaryTTS, under its name: the class path has ours first. In: samples from the vocoder. Out: the same
 * samples, without a queue between.
 */
@NullMarked
package marytts.util.data;

import org.jspecify.annotations.NullMarked;
