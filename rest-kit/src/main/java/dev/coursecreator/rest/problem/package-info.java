/**
 * Error responses. In: {@link dev.coursecreator.rest.problem.ProblemException}s, thrown anywhere, and exceptions of Spring and
 * Tomcat. Out: application/problem+json (RFC 9457). Called by everything that answers requests.
 */
@NullMarked
package dev.coursecreator.rest.problem;

import org.jspecify.annotations.NullMarked;
