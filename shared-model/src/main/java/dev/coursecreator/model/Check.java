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

    /**
     * Requires the name of a file or folder that is safe on every system to be created in a folder: no path, no hidden file, no device or
     * stream of Windows.
     */
    public static void fileName(String name, String value) {
        that(
                !value.isEmpty() && !value.startsWith(".") && value.chars().noneMatch(Check::isForbiddenInFileNames),
                name + " must be the name of a file but was '" + value + "'");
    }

    /** Requires {@linkplain #fileName names of files}, joined by {@code /}. */
    public static void relativePath(String name, String value) {
        for (var part : value.split("/", -1)) {
            fileName(name, part);
        }
    }

    private static boolean isForbiddenInFileNames(int character) {
        return Character.isISOControl(character) || "/\\:*?\"<>|".indexOf(character) >= 0;
    }

    /** Requires the condition; the message states the rule. */
    public static void that(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
