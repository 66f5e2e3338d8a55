/**
 * Reads bodies with files. In: a request with {@code multipart/form-data} (RFC 7578). Out: its parts, or a problem. Called by controllers
 * that accept files; no other request is parsed.
 */
@NullMarked
package dev.coursecreator.rest.multipart;

import org.jspecify.annotations.NullMarked;
