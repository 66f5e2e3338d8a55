/**
 * Requests to generate a course. In: Markdown with options, over REST. Out: a recorded job, a forecast, or a problem that names
 * the line. Called by REST only.
 */
@NullMarked
package dev.coursecreator.gateway.submission;

import org.jspecify.annotations.NullMarked;
