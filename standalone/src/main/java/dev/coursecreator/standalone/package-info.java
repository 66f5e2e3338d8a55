/**
 * Everything in one JVM, and the command line. In: what a person types. Out: a finished course in a folder.
 * The only module that sees the gateway, the worker and the broker at once.
 */
@NullMarked
package dev.coursecreator.standalone;

import org.jspecify.annotations.NullMarked;
