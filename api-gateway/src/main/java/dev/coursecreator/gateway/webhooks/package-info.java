/**
 * Telling clients what happens in their jobs, by Standard Webhooks (standardwebhooks.com). In: the feed that {@code jobs} keeps, and
 * what clients want over REST. Out: signed HTTP requests to them, tried until they are taken. Called over REST.
 */
@NullMarked
package dev.coursecreator.gateway.webhooks;

import org.jspecify.annotations.NullMarked;
