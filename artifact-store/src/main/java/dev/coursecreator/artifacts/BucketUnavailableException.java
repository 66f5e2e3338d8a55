package dev.coursecreator.artifacts;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A bucket cannot be used with the current settings. */
public final class BucketUnavailableException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String fact;
    private final String remedy;

    /**
     * Creates the exception.
     *
     * @param fact what is wrong, as a sentence
     * @param remedy what to do, as a sentence that names settings
     */
    public BucketUnavailableException(String fact, String remedy, @Nullable Throwable cause) {
        super(fact + " " + remedy, cause);
        this.fact = fact;
        this.remedy = remedy;
    }

    public String fact() {
        return fact;
    }

    public String remedy() {
        return remedy;
    }
}
