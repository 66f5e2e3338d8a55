/**
 * Previews of slides: a request from the gateway to any worker, and its reply. In: requests of editors. Out: records on the preview
 * topics of {@link dev.coursecreator.model.message.Topics}. Nothing of it is stored, and a lost one is asked for again.
 */
@NullMarked
package dev.coursecreator.model.preview;

import org.jspecify.annotations.NullMarked;
