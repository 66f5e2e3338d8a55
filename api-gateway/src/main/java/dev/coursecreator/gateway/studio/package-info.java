/**
 * The studio: serves the web application of the module {@code studio}. In: requests of browsers for its pages and files. Out: static files. It calls nobody;
 * the application uses the API as any other client.
 */
@NullMarked
package dev.coursecreator.gateway.studio;

import org.jspecify.annotations.NullMarked;
