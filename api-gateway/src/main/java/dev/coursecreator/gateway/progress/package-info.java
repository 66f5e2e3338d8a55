/**
 * Following a job as it goes, as Server-Sent Events (WHATWG HTML, section 9.2). In: the events that {@code jobs} keeps. Out:
 * a stream per client. Called over REST.
 */
@NullMarked
package dev.coursecreator.gateway.progress;

import org.jspecify.annotations.NullMarked;
