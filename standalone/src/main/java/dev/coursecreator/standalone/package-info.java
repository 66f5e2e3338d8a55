/**
 * Everything in one JVM, and the command line. In: command-line arguments. Out: a finished course in a folder.
 * The only module that depends on the gateway, the worker and the broker.
 */
@NullMarked
package dev.coursecreator.standalone;

import org.jspecify.annotations.NullMarked;
