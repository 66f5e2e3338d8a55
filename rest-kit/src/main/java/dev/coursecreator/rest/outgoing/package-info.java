/**
 * HTTP requests to user-supplied URLs, protected against server-side request forgery (SSRF). In: a URL and the allowed addresses.
 * Out: the response, or a {@link dev.coursecreator.rest.outgoing.NoResponseException}. Called by webhooks and pictures.
 */
@NullMarked
package dev.coursecreator.rest.outgoing;

import org.jspecify.annotations.NullMarked;
