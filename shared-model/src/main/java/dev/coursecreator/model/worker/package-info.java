/**
 * What workers tell about themselves. In: the state of a worker. Out: records on the topic of heartbeats of
 * {@link dev.coursecreator.model.message.Topics}, read by the gateway.
 */
@NullMarked
package dev.coursecreator.model.worker;

import org.jspecify.annotations.NullMarked;
