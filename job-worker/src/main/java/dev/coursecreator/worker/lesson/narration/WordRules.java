package dev.coursecreator.worker.lesson.narration;

import static dev.coursecreator.worker.lesson.narration.WordRule.join;
import static dev.coursecreator.worker.lesson.narration.WordRule.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules that convert a token (text without spaces) to words. The first rule that matches the whole token applies. */
final class WordRules {

    private static final Pattern BOUNDARY = Pattern.compile("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])"
            + "|(?<=[A-Za-z])(?=\\d)|(?<=\\d)(?=[A-Za-z])|(?<=\\w)(?=[^\\w'])|(?<=[^\\w'])(?=\\w)|_|(?<=')(?=')");

    private final AliasLexicon lexicon;
    private final List<WordRule> rules;

    WordRules(AliasLexicon lexicon) {
        this.lexicon = lexicon;
        this.rules = Stream.of(wordRules(), codeRules(), new NumberRules(this::spoken).rules(), symbolRules())
                .flatMap(List::stream)
                .toList();
    }

    List<String> spoken(String piece) {
        return lexicon.alias(piece).orElseGet(() -> byRule(piece));
    }

    private List<WordRule> wordRules() {
        return List.of(
                rule("I(?:'[a-z]{1,2})?", match -> List.of(match.group())),
                rule("A|a", match -> List.of("a")),
                rule("[A-Za-z]", match -> LetterSpelling.letterByLetter(match.group())),
                rule("[a-z]+", match -> word(match.group())),
                rule("[A-Za-z]?[a-z]+(?:'[a-z]+)?", match -> List.of(lower(match.group()))),
                rule("[IVX]{2,}", match -> roman(match.group())),
                rule("([A-Z]{2,})", match -> LetterSpelling.capitals(match.group())),
                rule("([A-Z]{2,})'?s", match -> LetterSpelling.plural(LetterSpelling.capitals(match.group(1)))));
    }

    private List<WordRule> codeRules() {
        return List.of(
                rule("https?://([\\w.-]+)(?:[/:?#].*)?", match -> dotted(match.group(1))),
                rule(
                        "([\\w.+-]+)@([\\w-]+(?:\\.[\\w-]+){1,9})",
                        match -> join(dotted(match.group(1)), "at", dotted(match.group(2)))),
                rule("(--?)([A-Za-z][\\w-]*)(?:=(.+))?", this::flag),
                rule("([$])\\{?([A-Za-z_]\\w*)\\}?", match -> join(List.of("dollar"), "", variable(match.group(2)))),
                rule("[A-Z][A-Z\\d]*(?:_[A-Z\\d]+){1,20}", match -> variable(match.group())),
                rule(
                        "([A-Za-z]+)/([A-Za-z]+|\\d[\\d.]{0,5})",
                        match -> join(spoken(match.group(1)), "", spoken(match.group(2)))),
                rule("(.*\\w)\\(\\)", match -> spoken(match.group(1))));
    }

    private static List<WordRule> symbolRules() {
        return List.of(rule("[^\\w\\s]+", match -> SymbolNames.spoken(match.group())));
    }

    private List<String> byRule(String piece) {
        for (var rule : rules) {
            var matcher = rule.pattern().matcher(piece);
            if (matcher.matches()) {
                return rule.spoken().apply(matcher.toMatchResult());
            }
        }
        return parts(piece);
    }

    /** If no rule matches: splits the token at symbols and at changes between lower case, upper case and digits. */
    private List<String> parts(String piece) {
        var parts = BOUNDARY.split(piece);
        if (parts.length == 1) {
            return Stream.of(piece.split("[^A-Za-z0-9]+"))
                    .filter(part -> !part.isEmpty() && !part.equals(piece))
                    .flatMap(part -> spoken(part).stream())
                    .toList();
        }
        var words = new ArrayList<String>();
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].equals(".") && i + 1 < parts.length) {
                words.add("dot");
            } else if (!parts[i].equals("-") && !parts[i].isEmpty()) {
                words.addAll(spoken(parts[i]));
            }
        }
        return words;
    }

    private static List<String> word(String word) {
        return LetterSpelling.isUnpronounceable(word) ? LetterSpelling.letterByLetter(word) : List.of(word);
    }

    private List<String> variable(String name) {
        return Arrays.stream(name.split("_"))
                .filter(part -> !part.isEmpty())
                .flatMap(part -> lexicon
                        .alias(part)
                        .orElseGet(() -> part.matches("[A-Z]+") ? LetterSpelling.identifierPart(part) : spoken(part))
                        .stream())
                .toList();
    }

    private List<String> flag(MatchResult match) {
        var name = join(List.of("dash"), match.group(1).length() == 2 ? "dash" : "", hyphenated(match.group(2)));
        return match.group(3) == null ? name : join(name, "", spoken(match.group(3)));
    }

    private List<String> dotted(String name) {
        var words = new ArrayList<String>();
        for (var part : name.split("\\.")) {
            if (!words.isEmpty()) {
                words.add("dot");
            }
            words.addAll(hyphenated(part));
        }
        return words;
    }

    private List<String> hyphenated(String text) {
        return Arrays.stream(text.split("-"))
                .filter(part -> !part.isEmpty())
                .flatMap(part -> spoken(part).stream())
                .toList();
    }

    private List<String> roman(String numeral) {
        var number = List.of("II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
                .indexOf(numeral);
        return number < 0 ? LetterSpelling.capitals(numeral) : spoken(Integer.toString(number + 2));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
