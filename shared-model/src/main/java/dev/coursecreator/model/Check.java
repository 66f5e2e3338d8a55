package dev.coursecreator.model;

/** Argument checks for records. Each failure is an {@link IllegalArgumentException} that names the violated rule. */
public final class Check {

    private Check() {}

    /** Requires {@code value >= min}. */
    public static void atLeast(String name, long value, long min) {
        if (value < min) {
            throw new IllegalArgumentException(name + " must be >= " + min + " but was " + value);
        }
    }

    /** Requires at least one character that is not white space. */
    public static void notBlank(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
    }

    /** Requires the condition; the message states the rule. */
    public static void that(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
