/**
 * From finished lessons to a finished course. In: {@link dev.coursecreator.model.command.AssembleCourse}. Out: the manifest.
 */
@NullMarked
package dev.coursecreator.worker.course;

import org.jspecify.annotations.NullMarked;
