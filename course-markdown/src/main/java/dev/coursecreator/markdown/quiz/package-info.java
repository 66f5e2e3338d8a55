/**
 * Quizzes. In: the blocks of a slide, as a list of checkboxes or in the notation of LiaScript or MDX. Out: question, time to think and answer.
 * Called by {@code slide}.
 */
@NullMarked
package dev.coursecreator.markdown.quiz;

import org.jspecify.annotations.NullMarked;
