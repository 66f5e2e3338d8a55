/**
 * Fuzz tests of the REST API. In: its OpenAPI document and a seed. Out: responses that do not match the document. Called only by
 * tests.
 */
@NullMarked
package dev.coursecreator.gateway.fuzz;

import org.jspecify.annotations.NullMarked;
