package dev.coursecreator.rest.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coursecreator.rest.problem.InvalidParameterException;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A place in a sorted list, beside one of its items. Clients get it in a form that tells them nothing.
 *
 * @param sort of the list
 * @param back what comes before it is wanted, not what comes after
 * @param key what the item is sorted by; by relevance, how many items come before the place
 * @param id of the item, which decides among equal keys; empty by relevance
 */
record Cursor(Sort sort, boolean back, long key, String id) {

    private static final Pattern FORM =
            Pattern.compile("(?<back>[<>])(?<sort>-?[a-z_]{1,30})/(?<key>-?\\d{1,18})/(?<id>[0-9A-Za-z-]{0,40})");

    static Cursor parse(String given) {
        try {
            var form = FORM.matcher(new String(Base64.getUrlDecoder().decode(given), UTF_8));
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
            // No Base64: refused as what else is none of ours.
        }
        throw new InvalidParameterException(
                "cursor", given, "cursor must be a next_cursor or prev_cursor of an answer; leave it out to begin.");
    }

    @Override
    public String toString() {
        var form = (back ? "<" : ">") + sort + "/" + key + "/" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(form.getBytes(UTF_8));
    }
}
