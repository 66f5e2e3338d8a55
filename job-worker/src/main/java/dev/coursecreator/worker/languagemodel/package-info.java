/**
 * Language models. In: a prompt of ours and material of the author. Out: an answer as JSON that was checked, asked for only once.
 * Called by steps that need one.
 */
@NullMarked
package dev.coursecreator.worker.languagemodel;

import org.jspecify.annotations.NullMarked;
