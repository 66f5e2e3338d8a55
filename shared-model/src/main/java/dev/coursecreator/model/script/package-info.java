/**
 * A course as it will be shown and spoken: what the Markdown parser makes and the worker renders.
 * In: the gateway's {@code generation.markdown}. Out: the payload of {@link dev.coursecreator.model.command.RenderLesson}.
 */
@NullMarked
package dev.coursecreator.model.script;

import org.jspecify.annotations.NullMarked;
