package dev.coursecreator.rest.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coursecreator.rest.problem.InvalidParameterException;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A position in a sorted list, next to one of its items. Opaque to clients.
 *
 * @param sort of the list
 * @param back whether the items before the position are requested, rather than those after it
 * @param key sort key of the item; by relevance, the offset of the position
 * @param id id of the item, the tie-breaker among equal keys; empty by relevance
 */
record Cursor(Sort sort, boolean back, long key, String id) {

    private static final Pattern FORMAT =
            Pattern.compile("(?<back>[<>])(?<sort>-?[a-z_]{1,30})/(?<key>-?\\d{1,18})/(?<id>[0-9A-Za-z-]{0,40})");

    static Cursor parse(String given) {
        try {
            var form = FORMAT.matcher(new String(Base64.getUrlDecoder().decode(given), UTF_8));
            if (form.matches()) {
                var sort = form.group("sort");
                var descending = sort.startsWith("-");
                return new Cursor(
                        new Sort(descending ? sort.substring(1) : sort, descending),
                        form.group("back").equals("<"),
                        Long.parseLong(form.group("key")),
                        form.group("id"));
            }
        } catch (IllegalArgumentException e) {
            // Not Base64: rejected below.
        }
        throw new InvalidParameterException(
                "cursor",
                given,
                "cursor must be a next_cursor or prev_cursor of a response; omit it to start at the beginning.");
    }

    @Override
    public String toString() {
        var form = (back ? "<" : ">") + sort + "/" + key + "/" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(form.getBytes(UTF_8));
    }
}
