/**
 * Artifacts over HTTP. In: an artifact and a request. Out: its bytes, whole or in ranges (RFC 9110). Called by whoever has
 * something to download.
 */
@NullMarked
package dev.coursecreator.gateway.files;

import org.jspecify.annotations.NullMarked;
