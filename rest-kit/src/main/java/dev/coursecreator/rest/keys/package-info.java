/**
 * API keys: made by admins, shown once, kept as hashes. In: what is shown at the door, and requests to make, list and revoke keys.
 * Out: whom a key lets in. Called by {@code security}, REST and the command line.
 */
@NullMarked
package dev.coursecreator.rest.keys;

import org.jspecify.annotations.NullMarked;
