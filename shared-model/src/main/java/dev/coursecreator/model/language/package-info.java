/**
 * Words that a course has besides those of its author. In: the language of the course. Out: the words in it. Called by the parser, which
 * adds them to what is said, and the worker, which draws them on slides.
 */
@NullMarked
package dev.coursecreator.model.language;

import org.jspecify.annotations.NullMarked;
