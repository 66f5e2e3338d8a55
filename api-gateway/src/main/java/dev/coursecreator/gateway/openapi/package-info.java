/** The OpenAPI description of this API: title, tags and the form of its ids. Read by {@code rest-kit}, which serves the document. */
@NullMarked
package dev.coursecreator.gateway.openapi;

import org.jspecify.annotations.NullMarked;
