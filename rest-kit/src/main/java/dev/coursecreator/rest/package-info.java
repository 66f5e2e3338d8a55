/**
 * Building blocks of a REST service, not specific to courses. An application imports {@link RestKit} and uses:
 *
 * <ul>
 *   <li>{@code problem}: exceptions and problem types for application/problem+json (RFC 9457), strict JSON bodies, RFC 3339 times, request ids
 *   <li>{@code body}: limits of the size and the duration of request bodies
 *   <li>{@code conditional}: If-Match and If-None-Match
 *   <li>{@code page}: pages, cursors, sort order and search text of lists
 *   <li>{@code security}: {@code Caller}, {@code Owner}, roles and scopes; {@code RouteTable} for access control; signed links
 *   <li>{@code keys}: API keys, over REST and for the command line
 *   <li>{@code limits}: rate limits and the throttle for failed logins
 *   <li>{@code audit}: the append-only audit log
 *   <li>{@code openapi}: problems, scopes and records in the OpenAPI document
 *   <li>{@code polling}: background threads that poll for work and can be woken
 *   <li>{@code database}: SQLite or PostgreSQL, with pools, migrations, clock and ids
 *   <li>{@code outgoing}: HTTP requests to user-supplied URLs, protected against SSRF
 * </ul>
 */
@NullMarked
package dev.coursecreator.rest;

import org.jspecify.annotations.NullMarked;
