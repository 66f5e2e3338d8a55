/**
 * Paid and rate-limited services over HTTP. In: a request. Out: the response, or whether another service may give one.
 * Called by language models and translation services; speech
 * servers only share how bodies and waiting times are read.
 */
@NullMarked
package dev.coursecreator.worker.remote;

import org.jspecify.annotations.NullMarked;
