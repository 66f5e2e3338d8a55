/**
 * Webhooks for job events, according to Standard Webhooks (standardwebhooks.com). In: the event feed of {@code jobs}; webhooks that clients
 * create over REST. Out: signed HTTP requests, retried until they are accepted. Called by clients over REST.
 */
@NullMarked
package dev.coursecreator.gateway.webhooks;

import org.jspecify.annotations.NullMarked;
