/**
 * The gateway service: the REST API, and the only writer of the database. In: HTTP requests and the workers' events. Out:
 * commands, through the outbox.
 */
@NullMarked
package dev.coursecreator.gateway;

import org.jspecify.annotations.NullMarked;
