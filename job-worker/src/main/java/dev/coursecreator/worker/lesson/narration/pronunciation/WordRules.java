package dev.coursecreator.worker.lesson.narration.pronunciation;

import static dev.coursecreator.worker.lesson.narration.pronunciation.WordRule.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All rules in their order: first the phrase rules rewrite the sentence, then the word rules read its tokens. */
final class WordRules implements SpeechRules {

    private static final Pattern BOUNDARY = Pattern.compile("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])"
            + "|(?<=[A-Za-z])(?=\\d)|(?<=\\d)(?=[A-Za-z])|(?<=\\w)(?=[^\\w'])|(?<=[^\\w'])(?=\\w)|_|(?<=')(?=')");

    private final AliasLexicon lexicon;
    private final List<PhraseRule> phraseRules;
    private final List<WordRule> wordRules;

    WordRules(AliasLexicon lexicon) {
        this.lexicon = lexicon;
        var numbers = new NumberSpellout();
        var units = new UnitNames();
        List<SpeechRules> kinds = List.of(
                this,
                new FormulaRules(),
                new AddressRules(),
                new CodeRules(lexicon, this::spoken),
                new PathRules(this::spoken),
                new AbbreviationRules(),
                new DateRules(numbers),
                new TimeRules(numbers),
                new MoneyRules(units),
                new DigitRules(),
                new VersionRules(numbers, this::spoken),
                new NumberRules(numbers, this::spoken),
                new MeasureRules(units),
                new OperatorRules(),
                new RomanNumeralRules());
        this.phraseRules =
                kinds.stream().flatMap(kind -> kind.phrases().stream()).toList();
        this.wordRules = kinds.stream().flatMap(kind -> kind.words().stream()).toList();
    }

    List<PhraseRule> phraseRules() {
        return phraseRules;
    }

    /** Rewrites a sentence to text whose tokens can be read one by one. */
    String rewritten(String sentence) {
        var text = sentence;
        for (var rule : phraseRules) {
            text = rule.apply(text);
        }
        return text;
    }

    /** The words of a token. */
    List<String> spoken(String token) {
        return lexicon.alias(token).orElseGet(() -> byRule(token));
    }

    @Override
    public List<WordRule> words() {
        return List.of(
                rule("I(?:'[a-z]{1,2})?", match -> List.of(match.group())),
                rule("A|a", match -> List.of("a")),
                rule("[A-Za-z]", match -> LetterSpelling.letterByLetter(match.group())),
                rule("[a-z]+", match -> word(match.group())),
                rule("[A-Z][a-z]+", match -> word(match.group().toLowerCase(Locale.ROOT))),
                rule("[A-Za-z]?[a-z]+'[a-z]+", match -> List.of(match.group().toLowerCase(Locale.ROOT))),
                rule("([A-Z]{2,})", match -> LetterSpelling.capitals(match.group())),
                rule("([A-Z]{2,})'?s", match -> LetterSpelling.plural(LetterSpelling.capitals(match.group(1)))),
                rule(
                        "[a-z][A-Z]{2,4}|[A-Z]{2,4}[a-z]|[A-Z][a-z][A-Z]",
                        match -> LetterSpelling.letterByLetter(match.group())));
    }

    private List<String> byRule(String token) {
        for (var rule : wordRules) {
            var matcher = rule.pattern().matcher(token);
            if (matcher.matches()) {
                return rule.spoken().apply(matcher.toMatchResult());
            }
        }
        return parts(token);
    }

    /** If no rule matches: splits the token at symbols and at changes between lower case, upper case and digits. */
    private List<String> parts(String token) {
        var parts = BOUNDARY.split(token);
        if (parts.length == 1) {
            return Stream.of(token.split("[^A-Za-z0-9]+"))
                    .filter(part -> !part.isEmpty() && !part.equals(token))
                    .flatMap(part -> spoken(part).stream())
                    .toList();
        }
        var words = new ArrayList<String>();
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].equals(".") && i + 1 < parts.length) {
                words.add("dot");
            } else if (!parts[i].equals("-") && !parts[i].isEmpty()) {
                words.addAll(parts[i].equals("A") ? LetterSpelling.letterByLetter("A") : spoken(parts[i]));
            }
        }
        return words;
    }

    private static List<String> word(String word) {
        return LetterSpelling.isUnpronounceable(word) ? LetterSpelling.letterByLetter(word) : List.of(word);
    }
}
