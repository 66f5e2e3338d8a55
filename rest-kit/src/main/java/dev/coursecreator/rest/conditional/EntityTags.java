package dev.coursecreator.rest.conditional;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The value of If-Match or If-None-Match: a list of ETags, or any.
 *
 * @param isAny the value is {@code *}
 */
record EntityTags(boolean isAny, List<EntityTag> tags) {

    /** At the start or after a comma or white space. */
    private static final Pattern ENTITY_TAG = Pattern.compile("(?<![^\\s,])(W/)?(\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\")");

    static EntityTags parse(String value) {
        return new EntityTags(
                value.strip().equals("*"),
                ENTITY_TAG.matcher(value).results().map(EntityTag::of).toList());
    }

    /** Strong comparison: whether one of them is this ETag, and strong. */
    boolean containStrong(String etag) {
        return isAny || tags.stream().anyMatch(tag -> !tag.isWeak() && tag.isSame(etag));
    }

    /** Weak comparison: whether one of them is this ETag, strong or weak. */
    boolean containWeak(String etag) {
        return isAny || tags.stream().anyMatch(tag -> tag.isSame(etag));
    }

    /** Weak comparison with the ETag of exactly one representation. */
    boolean containRepresentation(String etag) {
        return isAny || tags.stream().anyMatch(tag -> tag.quoted().equals(etag));
    }

    /**
     * An ETag as sent.
     *
     * @param quoted with its quotes
     */
    record EntityTag(boolean isWeak, String quoted) {

        static EntityTag of(MatchResult match) {
            return new EntityTag(match.group(1) != null, match.group(2));
        }

        /** What was sent may go on after a dot: that part concerns the representation, such as when its links expire. */
        boolean isSame(String etag) {
            return quoted.equals(etag) || quoted.startsWith(etag.substring(0, etag.length() - 1) + ".");
        }
    }
}
