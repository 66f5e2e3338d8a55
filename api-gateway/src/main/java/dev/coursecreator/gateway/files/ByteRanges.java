package dev.coursecreator.gateway.files;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRange;

/** Which bytes a request is to be answered with (RFC 9110, section 14). */
sealed interface ByteRanges {

    /** All of them: nothing else was asked for, or nothing that must be honoured. */
    record Whole() implements ByteRanges {}

    /** These, in the order asked for; at least one. */
    record Parts(List<Part> parts) implements ByteRanges {}

    /** None of the bytes asked for exist. */
    record Unsatisfiable() implements ByteRanges {}

    /**
     * A stretch of bytes.
     *
     * @param first index of its first byte, from 0
     * @param last index of its last byte
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
     * Reads the header. One that is broken, or of another unit, or that asks for more than the file has in all (as only
     * attackers do), counts as none.
     */
    static ByteRanges of(@Nullable String header, long total) {
        if (header == null || !header.startsWith("bytes=")) {
            return new Whole();
        }
        List<HttpRange> asked;
        try {
            asked = HttpRange.parseRanges(header);
        } catch (IllegalArgumentException e) {
            return new Whole();
        }
        var parts = asked.stream()
                .filter(range -> range.getRangeStart(total) < total)
                .map(range -> new Part(range.getRangeStart(total), range.getRangeEnd(total)))
                .toList();
        if (asked.isEmpty()) {
            return new Whole();
        }
        if (parts.isEmpty()) {
            return new Unsatisfiable();
        }
        return parts.stream().mapToLong(Part::bytes).sum() > total ? new Whole() : new Parts(parts);
    }
}
