package dev.coursecreator.worker.lesson.translation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with parts that no translation may change, such as code, addresses and numbers.
 *
 * @param parts in order, not overlapping
 */
record ProtectedText(String text, List<Part> parts) {

    /**
     * A part that is not translated.
     *
     * @param end exclusive
     * @param replacement what is in the translation in its place
     */
    record Part(int start, int end, String replacement) {}

    /** How parts are marked for a translator. */
    enum Marking {
        /** As elements of XML, in text that is not escaped: for language models, which see what a number or name is. */
        TAGS("<x id=\"%d\">%s</x>", "<x id=\"(\\d{1,4})\">.*?</x>"),
        /** The same in text that is escaped. */
        XML("<x id=\"%d\">%s</x>", "<x id=\"(\\d{1,4})\"\\s*(?:>.*?</x>|/>)"),
        /** As a number in brackets, for translators that know no markup. */
        BRACKETS("[[%d]]", "\\[\\s?\\[\\s?(\\d{1,4})\\s?\\]\\s?\\]");

        private final String mark;
        private final Pattern pattern;

        Marking(String mark, String pattern) {
            this.mark = mark;
            this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
        }

        private String escaped(String text) {
            return this == XML ? text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") : text;
        }

        private String unescaped(String text) {
            return this == XML
                    ? text.replace("&lt;", "<")
                            .replace("&gt;", ">")
                            .replace("&quot;", "\"")
                            .replace("&#39;", "'")
                            .replace("&amp;", "&")
                    : text;
        }
    }

    /** No translation is that much longer: a model talks instead of translating. */
    private static final int MAX_GROWTH = 4;

    private static final int ALLOWED_ANYWAY = 120;
    private static final Pattern REST_OF_MARK = Pattern.compile("</?x\\b[^>]*>|\\[\\s?\\[\\s?\\d{1,4}\\s?\\]");

    /** White space, line breaks, and control characters other than those that join or order letters. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\s\\p{Cc}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cn}\\u2060\\uFEFF]+");

    ProtectedText {
        parts = List.copyOf(parts);
    }

    /** Whether something is left to translate. */
    boolean hasWords() {
        int from = 0;
        for (var part : parts) {
            if (hasLetter(text.substring(from, part.start()))) {
                return true;
            }
            from = part.end();
        }
        return hasLetter(text.substring(from));
    }

    private static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    /** The text as a translator receives it. */
    String marked(Marking marking) {
        var marked = new StringBuilder();
        int from = 0;
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            marked.append(marking.escaped(text.substring(from, part.start())))
                    .append(marking.mark.formatted(i + 1, marking.escaped(part.replacement())));
            from = part.end();
        }
        return marked.append(marking.escaped(text.substring(from))).toString();
    }

    /** The text as it is if nothing else is translated. */
    String untranslated() {
        return restored(marked(Marking.TAGS), Marking.TAGS).orElse(text);
    }

    /** The translation with the parts in their places; empty if one is missing, is there twice, or the text is none of this sentence. */
    Optional<String> restored(String translated, Marking marking) {
        if (translated.length() > MAX_GROWTH * marked(marking).length() + ALLOWED_ANYWAY) {
            return Optional.empty();
        }
        var seen = new HashSet<Integer>();
        var restored = new StringBuilder();
        var mark = marking.pattern.matcher(translated);
        int from = 0;
        while (mark.find()) {
            int part = Integer.parseInt(mark.group(1)) - 1;
            if (part < 0 || part >= parts.size() || !seen.add(part)) {
                return Optional.empty();
            }
            restored.append(plain(translated.substring(from, mark.start()), marking))
                    .append(parts.get(part).replacement());
            from = mark.end();
        }
        restored.append(plain(translated.substring(from), marking));
        var text = UNPRINTABLE.matcher(restored).replaceAll(" ").strip();
        var isWhole = seen.size() == parts.size() && !text.isEmpty() && !hasRestOfMark(translated, marking);
        return isWhole ? Optional.of(text) : Optional.empty();
    }

    private boolean hasRestOfMark(String translated, Marking marking) {
        var without = marking.pattern.matcher(translated).replaceAll(Matcher.quoteReplacement(" "));
        return REST_OF_MARK.matcher(without).find()
                && !REST_OF_MARK.matcher(text).find();
    }

    private static String plain(String text, Marking marking) {
        return marking.unescaped(text);
    }
}
