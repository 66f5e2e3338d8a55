/**
 * Room for the files of the next command. In: the free space of the folders that are written, and commands that ran out of it. Out:
 * whether the worker takes commands. Called by the command consumers.
 */
@NullMarked
package dev.coursecreator.worker.diskspace;

import org.jspecify.annotations.NullMarked;
