/** The OpenAPI description of this API: title, tags and the format of ids. Used by {@code rest-kit}, which serves the document. */
@NullMarked
package dev.coursecreator.gateway.openapi;

import org.jspecify.annotations.NullMarked;
