/**
 * The REST API described by itself, as OpenAPI 3.1. In: the controllers and the records they answer with. Out: a document at
 * {@code /api/v1/openapi.json} and a page to try it at {@code /api/v1/docs}.
 */
@NullMarked
package dev.coursecreator.rest.openapi;

import org.jspecify.annotations.NullMarked;
