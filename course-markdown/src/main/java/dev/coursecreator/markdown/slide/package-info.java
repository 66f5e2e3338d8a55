/**
 * What slides show and say. In: the outline of a course. Out: the lessons of its script: passages, quizzes and exercises.
 * Called last.
 */
@NullMarked
package dev.coursecreator.markdown.slide;

import org.jspecify.annotations.NullMarked;
