package dev.coursecreator.model;

/** Says what a value must be and what it was, in the words of the record that refuses it. */
public final class Check {

    private Check() {}

    /** Requires {@code value >= least}. */
    public static void atLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be >= " + least + " but was " + value);
        }
    }

    /** Requires a text with at least one character that is not white space. */
    public static void notBlank(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
    }

    /** Requires the condition, naming the fact that was violated. */
    public static void that(boolean condition, String fact) {
        if (!condition) {
            throw new IllegalArgumentException(fact);
        }
    }
}
