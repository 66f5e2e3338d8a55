/**
 * Serves artifacts over HTTP. In: an artifact and a request. Out: its bytes, whole or in ranges (RFC 9110), or a redirect to the
 * artifact store. Called by controllers that serve files.
 */
@NullMarked
package dev.coursecreator.gateway.files;

import org.jspecify.annotations.NullMarked;
