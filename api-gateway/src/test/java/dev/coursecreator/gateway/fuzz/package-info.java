/**
 * Requests that nobody meant to allow for. In: the API's own document and a seed. Out: what was answered otherwise than the document
 * says. Called by nobody.
 */
@NullMarked
package dev.coursecreator.gateway.fuzz;

import org.jspecify.annotations.NullMarked;
