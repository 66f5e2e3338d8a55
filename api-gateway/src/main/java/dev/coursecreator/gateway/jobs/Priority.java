package dev.coursecreator.gateway.jobs;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Priority among the jobs of one owner: waiting lessons of a high job are rendered before those of a low job. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH;

    /** Higher goes first. */
    public int rank() {
        return switch (this) {
            case LOW -> 0;
            case NORMAL -> 1;
            case HIGH -> 2;
        };
    }

    /** The value in JSON and in the database, such as {@code normal}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The priority of that {@link #word()}; empty if there is none. */
    public static Optional<Priority> named(String word) {
        return Arrays.stream(values())
                .filter(priority -> priority.word().equals(word))
                .findFirst();
    }
}
