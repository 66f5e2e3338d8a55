/**
 * An embedded Kafka broker. In: a data folder and a port. Out: bootstrap servers.
 * Called by standalone and by the tests of the gateway and the worker.
 */
@NullMarked
package dev.coursecreator.broker;

import org.jspecify.annotations.NullMarked;
