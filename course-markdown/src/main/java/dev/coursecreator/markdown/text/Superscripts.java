package dev.coursecreator.markdown.text;

import java.util.Set;
import java.util.stream.Collectors;

/** Superscripts and subscripts in plain characters. */
final class Superscripts {

    private static final String PLAIN = "0123456789+-=()n";
    private static final String RAISED =
            "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079\u207A\u207B\u207C\u207D\u207E\u207F";
    private static final String LOWERED =
            "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089\u208A\u208B\u208C\u208D\u208E\u2099";
    private static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th", "er", "e", "o", "a");

    private Superscripts() {}

    /** {@code 6} becomes \u2076; the ending of an ordinal number stays as it is; anything else stands after {@code ^}. */
    static String raised(String text) {
        if (canBeTranslated(text)) {
            return translated(text, RAISED);
        }
        return ORDINAL_ENDINGS.contains(text) ? text : "^" + text;
    }

    /** {@code 2} becomes \u2082; anything else stands after {@code _}. */
    static String lowered(String text) {
        return canBeTranslated(text) ? translated(text, LOWERED) : "_" + text;
    }

    private static boolean canBeTranslated(String text) {
        return text.chars().allMatch(character -> PLAIN.indexOf(character) >= 0);
    }

    private static String translated(String text, String alphabet) {
        return text.chars()
                .mapToObj(character -> String.valueOf(alphabet.charAt(PLAIN.indexOf(character))))
                .collect(Collectors.joining());
    }
}
