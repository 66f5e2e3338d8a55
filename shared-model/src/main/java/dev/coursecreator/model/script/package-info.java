/**
 * The content of a course as it is displayed and spoken. In: written by the Markdown parser ({@code dev.coursecreator.markdown}).
 * Out: the payload of {@link dev.coursecreator.model.command.RenderLesson}, rendered by the worker.
 */
@NullMarked
package dev.coursecreator.model.script;

import org.jspecify.annotations.NullMarked;
