package dev.coursecreator.gateway.files;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRange;

/** The byte ranges of a request (RFC 9110, section 14). */
sealed interface ByteRanges {

    /** More digits than a long may have, which are beyond the end of every file. Leading zeros do not count. */
    Pattern HUGE_NUMBER = Pattern.compile("0*[1-9]\\d{18,}");

    /** The whole file: no Range header, or one to be ignored. */
    record Whole() implements ByteRanges {}

    /** One or more ranges, in the requested order. */
    record Parts(List<Part> parts) implements ByteRanges {}

    /** None of the requested bytes exist. */
    record Unsatisfiable() implements ByteRanges {}

    /**
     * A range of bytes.
     *
     * @param first index of the first byte, from 0
     * @param last index of the last byte, inclusive
     */
    record Part(long first, long last) {

        long bytes() {
            return last - first + 1;
        }

        String contentRange(long total) {
            return "bytes " + first + '-' + last + '/' + total;
        }
    }

    /**
     * Parses the header. It is ignored if it is malformed, has another unit, or asks for more bytes in total than the file has
     * (overlapping ranges, as in denial-of-service attacks).
     */
    static ByteRanges of(@Nullable String header, long total) {
        if (header == null || !header.startsWith("bytes=")) {
            return new Whole();
        }
        List<HttpRange> requested;
        try {
            requested = HttpRange.parseRanges(HUGE_NUMBER.matcher(header).replaceAll("" + Long.MAX_VALUE));
        } catch (IllegalArgumentException e) {
            return new Whole();
        }
        var parts = requested.stream()
                .filter(range -> range.getRangeStart(total) < total)
                .map(range -> new Part(range.getRangeStart(total), range.getRangeEnd(total)))
                .toList();
        if (requested.isEmpty()) {
            return new Whole();
        }
        if (parts.isEmpty()) {
            return new Unsatisfiable();
        }
        return parts.stream().mapToLong(Part::bytes).sum() > total ? new Whole() : new Parts(parts);
    }
}
