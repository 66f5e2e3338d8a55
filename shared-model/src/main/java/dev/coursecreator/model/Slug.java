package dev.coursecreator.model;

import java.text.Normalizer;
import java.util.Locale;

/** Titles as they can stand in addresses and file names. */
public final class Slug {

    private static final int LONGEST = 80;

    private Slug() {}

    /**
     * The title's letters and digits in lower case, without accents, joined by hyphens; at most 80 characters. Letters of
     * every script are kept.
     *
     * @param otherwise what to take when the title has neither letters nor digits
     */
    public static String of(String title, String otherwise) {
        var plain = Normalizer.normalize(
                        Normalizer.normalize(title, Normalizer.Form.NFKD).replaceAll("\\p{Mn}", ""),
                        Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
        var words = plain.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        var end = words.offsetByCodePoints(0, Math.min(LONGEST, words.codePointCount(0, words.length())));
        var slug = words.substring(0, end).replaceAll("-$", "");
        return slug.isEmpty() ? otherwise : slug;
    }
}
