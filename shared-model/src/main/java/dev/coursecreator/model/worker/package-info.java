/**
 * What workers tell about themselves. In: the state of a worker and its log. Out: records on the topics of heartbeats and logs of
 * {@link dev.coursecreator.model.message.Topics}, read by the gateway.
 */
@NullMarked
package dev.coursecreator.model.worker;

import org.jspecify.annotations.NullMarked;
