package dev.coursecreator.rest.security;

import java.util.Optional;
import java.util.Set;

/** Knows the API keys. Asked for every request that shows one, so that a revoked key opens nothing any more. */
public interface ApiKeyRegistry {

    /** How every key begins. */
    String PREFIX = "cc_live_";

    /** Whom the key lets in; nobody if there is no such key, or if it is revoked or past its time. */
    Optional<AuthenticatedCaller> admission(String key);

    /** Which of these ids are of keys that have been revoked. */
    Set<String> revoked(Set<String> ids);
}
