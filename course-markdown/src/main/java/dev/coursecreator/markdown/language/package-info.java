/**
 * The language of a course. In: the lines of its text. Out: the tag of the language (BCP 47).
 * Called if the front matter names none.
 */
@NullMarked
package dev.coursecreator.markdown.language;

import org.jspecify.annotations.NullMarked;
