/**
 * A real Kafka broker inside the JVM. In: a folder and a port. Out: bootstrap servers.
 * Called by standalone and by the tests of the gateway and the worker.
 */
@NullMarked
package dev.coursecreator.broker;

import org.jspecify.annotations.NullMarked;
