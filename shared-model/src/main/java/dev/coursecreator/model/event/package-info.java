/**
 * Events reported by the workers, named in the past tense. In: results of the worker's pipelines.
 * Out: records on the event topic, read by the gateway, which alone decides what follows.
 */
@NullMarked
package dev.coursecreator.model.event;

import org.jspecify.annotations.NullMarked;
