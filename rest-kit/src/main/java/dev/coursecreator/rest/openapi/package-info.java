/**
 * The OpenAPI 3.1 document of the REST API. In: the controllers and the records they return. Out: a document at
 * {@code /api/v1/openapi.json} and Swagger UI at {@code /api/v1/docs}.
 */
@NullMarked
package dev.coursecreator.rest.openapi;

import org.jspecify.annotations.NullMarked;
