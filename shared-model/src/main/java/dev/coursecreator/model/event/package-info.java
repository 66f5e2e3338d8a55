/**
 * What the workers report. Named in the past tense.
 * In: the worker's pipelines. Out: the projection in the gateway, which alone decides what follows.
 */
@NullMarked
package dev.coursecreator.model.event;

import org.jspecify.annotations.NullMarked;
