package dev.coursecreator.rest.page;

import com.fasterxml.jackson.annotation.JsonValue;

/** The number of items of all pages. Counting stops at a limit, so that a page takes as long in a long list as in a short one. */
public record Total(long count, Precision precision) {

    static final int MAX_EXACT = 10_000;

    /** Whether the number is exact. */
    public enum Precision {
        EXACT("exact"),
        AT_LEAST("at_least");

        private final String wireName;

        Precision(String wireName) {
            this.wireName = wireName;
        }

        @JsonValue
        public String wireName() {
            return wireName;
        }
    }

    /** SQL query of the rows that are counted, for {@link #of}. */
    public static String query(String fromAndWhere) {
        return "SELECT COUNT(*) FROM (SELECT 1 " + fromAndWhere + " LIMIT " + (MAX_EXACT + 1) + ") AS counted";
    }

    /** Of the result of {@link #query}. */
    public static Total of(long counted) {
        return counted > MAX_EXACT ? new Total(MAX_EXACT, Precision.AT_LEAST) : exactly(counted);
    }

    public static Total exactly(long count) {
        return new Total(count, Precision.EXACT);
    }
}
