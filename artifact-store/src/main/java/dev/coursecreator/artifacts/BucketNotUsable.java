package dev.coursecreator.artifacts;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A store can't be opened as its settings are. */
public final class BucketNotUsable extends IOException {

    private static final long serialVersionUID = 1L;

    private final String fact;
    private final String remedy;

    /**
     * Says so.
     *
     * @param fact what was found
     * @param remedy what to do, naming settings
     */
    public BucketNotUsable(String fact, String remedy, @Nullable Throwable cause) {
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
