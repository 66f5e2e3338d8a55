package dev.coursecreator.rest.problem;

/** A key that belongs to one request came with another: 422. */
public final class IdempotencyKeyReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IdempotencyKeyReused(String key) {
        super("The Idempotency-Key '" + key + "' came with another request before. Send each request with a key of its"
                + " own, and a request that is repeated unchanged.");
    }
}
