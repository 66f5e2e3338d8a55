package dev.coursecreator.model;

import java.text.Normalizer;
import java.util.Locale;

/** Turns titles into names for URLs and files. */
public final class Slug {

    private static final int MAX_LENGTH = 80;

    private Slug() {}

    /**
     * Returns the title's letters and digits in lower case, without accents, joined by hyphens; at most 80 characters. Letters
     * of all scripts are kept, and signs that belong to a name are written out: {@code C++}, {@code C#} and {@code .NET} become
     * {@code c-plus-plus}, {@code c-sharp} and {@code dot-net}.
     *
     * @param fallback returned if the title has neither letters nor digits
     */
    public static String of(String title, String fallback) {
        var plain = Normalizer.normalize(
                        Normalizer.normalize(title, Normalizer.Form.NFKD).replaceAll("\\p{Mn}", ""),
                        Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("(?<=\\p{L}\\+?)\\+", "-plus")
                .replaceAll("(?<=\\p{L})#", "-sharp")
                .replaceAll("(?<![\\p{L}\\p{N}.])\\.(?=\\p{L})", "-dot-");
        var words = plain.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        var end = words.offsetByCodePoints(0, Math.min(MAX_LENGTH, words.codePointCount(0, words.length())));
        var slug = words.substring(0, end).replaceAll("-$", "");
        return slug.isEmpty() ? fallback : slug;
    }
}
