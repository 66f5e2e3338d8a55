package dev.coursecreator.rest.security;

import java.util.Optional;
import java.util.Set;

/** Validates API keys. Called for every request with a key, so that revocation takes effect immediately. */
public interface ApiKeyRegistry {

    /** Prefix of every key. */
    String PREFIX = "cc_live_";

    /** The caller; empty if the key is unknown, revoked or expired. */
    Optional<AuthenticatedCaller> authenticate(String key);

    /** Those of the ids whose keys have been revoked. */
    Set<String> revoked(Set<String> ids);
}
