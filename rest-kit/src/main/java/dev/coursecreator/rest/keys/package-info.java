/**
 * API keys: created by admins, revealed once, stored as hashes. In: keys of requests, and requests to create, list and revoke keys.
 * Out: the authenticated caller. Called by {@code security}, REST and the command line.
 */
@NullMarked
package dev.coursecreator.rest.keys;

import org.jspecify.annotations.NullMarked;
