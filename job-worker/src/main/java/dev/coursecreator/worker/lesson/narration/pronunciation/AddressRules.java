package dev.coursecreator.worker.lesson.narration.pronunciation;

import static dev.coursecreator.worker.lesson.narration.pronunciation.PhraseRule.group;
import static dev.coursecreator.worker.lesson.narration.pronunciation.PhraseRule.rule;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;

/** URLs, of which only the host is spoken; e-mail addresses; hashes and UUIDs, of which only the beginning is spoken. */
final class AddressRules implements SpeechRules {

    private static final int SPOKEN_CHARACTERS = 4;
    private static final String LABELS = "(?:[A-Za-z0-9-]{1,63}+\\.){1,6}";
    private static final String TOP_LEVEL =
            "(?:com|org|net|io|dev|edu|gov|info|ai|int|mil|biz|eu|uk|de|fr|nl|ch|au|nz|jp|cn|ca|br)";

    @Override
    public List<PhraseRule> phrases() {
        return List.of(
                rule("\\bfile://(?=/)", match -> ""),
                rule(
                        "\\b[A-Za-z][A-Za-z0-9+.-]{1,20}+(?::[a-z]{1,20}+)?://(?:[^\\s/@]{0,80}+@)?([\\w.-]++)(\\S*+)",
                        AddressRules::url),
                rule("(?i)(?<![\\w.@/-])www\\.([\\w-]++(?:\\.[\\w-]++)++)(\\S*+)", AddressRules::url),
                rule(
                        "(?<![\\w.+-])([\\w.+-]{1,64}+)@(" + LABELS + "[A-Za-z]{2,10})(?::[\\w/.-]*[\\w/])?(?![\\w-])",
                        match -> dotted(match.group(1).replace("+", " plus ").replace("_", " underscore ")) + " at "
                                + host(match.group(2))),
                rule(
                        "(?<![\\w.@/-])((?!(?:com|org|net|io|dev|edu|gov)\\.)" + LABELS + TOP_LEVEL
                                + ")(?![\\w-]|\\.\\w)((?:[/?#]\\S*+)?)",
                        AddressRules::url),
                rule("(?<![\\w.])[1-9]\\d{1,2}(?:\\.\\d{1,3}){3}(?![\\w]|\\.\\w)", match -> dotted(match.group())),
                rule(
                        "\\b([0-9a-fA-F]{8})(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b",
                        match -> beginning(match.group(1))),
                rule(
                        "(?<![\\w./-])(?:(sha\\d{1,3}|md5):)?([0-9a-f]{7,128}+|[0-9A-F]{16,128}+)(?![\\w]|\\.\\w)",
                        AddressRules::hash),
                rule("\\b0x([0-9A-Fa-f]++)\\b", match -> "hex " + hex(match.group(1))));
    }

    private static String url(MatchResult match) {
        var rest = match.group(2);
        var marks = rest.length();
        while (marks > 0 && ".,;:!?)]}\"'>".indexOf(rest.charAt(marks - 1)) >= 0) {
            marks--;
        }
        var name = match.group(1);
        var end = name.endsWith(".") ? "." : "";
        return host(name.replaceFirst("\\.$", "")) + end + rest.substring(marks);
    }

    private static String host(String name) {
        var host = name.replaceFirst("^(?i:www)\\.(?=.*\\.)", "");
        var last = host.lastIndexOf('.') + 1;
        var country = last > 0 && host.length() - last == 2;
        return dotted(country ? host.substring(0, last) + host.substring(last).toUpperCase(Locale.ROOT) : host);
    }

    private static String dotted(String name) {
        return name.replace(".", " dot ");
    }

    private static String hash(MatchResult match) {
        var digits = match.group(2);
        var mixed = digits.matches(".*\\d.*") && digits.matches("(?i).*[a-f].*") && !digits.matches("\\d+e\\d+");
        if (!mixed) {
            return match.group();
        }
        return group(match, 1) + " " + beginning(digits);
    }

    private static String hex(String digits) {
        return digits.length() > 2 * SPOKEN_CHARACTERS ? beginning(digits) : spelled(digits);
    }

    private static String beginning(String digits) {
        return spelled(digits.substring(0, SPOKEN_CHARACTERS)) + " and so on";
    }

    /** Digits and names of letters. */
    private static String spelled(String characters) {
        return characters
                .chars()
                .mapToObj(c -> Character.isDigit(c)
                        ? Character.toString(c)
                        : LetterSpelling.letterByLetter(Character.toString(c)).getFirst())
                .collect(Collectors.joining(" "));
    }
}
