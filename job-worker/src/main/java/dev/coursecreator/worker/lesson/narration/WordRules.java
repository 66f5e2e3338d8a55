package dev.coursecreator.worker.lesson.narration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules by which a piece of text without spaces becomes words. The first rule that fits the whole piece decides. */
final class WordRules {

    private final Numerals numerals = new Numerals();
    private final Lexicon lexicon;

    WordRules(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    private final List<Rule> rules = List.of(
            rule("[a-z]+(?:'[a-z]+)?", match -> List.of(match.group())),
            rule("[A-Z][a-z]+(?:'[a-z]+)?", match -> List.of(match.group())),
            rule("I|A", match -> List.of(match.group())),
            rule("(?:https?://)([\\w.-]+)(?:[/:?#]\\S*)?", match -> dotted(match.group(1))),
            rule(
                    "([\\w.+-]+)@([\\w-]+(?:\\.[\\w-]+)+)",
                    match -> join(dotted(match.group(1)), "at", dotted(match.group(2)))),
            rule("(--?)([A-Za-z][\\w-]*)(?:=(\\S+))?", this::flag),
            rule("v?(\\d+(?:\\.\\d+){2,})", match -> version(match.group(1))),
            rule("(\\d{4})-(\\d\\d)-(\\d\\d)", this::date),
            rule("(\\d{1,2}):(\\d\\d)", this::clock),
            rule(
                    "([$]|EUR|GBP)?(\\d[\\d,]*(?:\\.\\d+)?)-([$])?(\\d[\\d,]*(?:\\.\\d+)?)(%|[A-Za-z]{1,4})?",
                    this::range),
            rule("([$])(\\d[\\d,]*)(?:\\.(\\d\\d))?([kKMB])?", this::money),
            rule("(\\d[\\d,]*)(st|nd|rd|th)", match -> numerals.ordinal(match.group(1))),
            rule("(1[1-9]\\d\\d|20\\d\\d)s", match -> plural(numerals.year(match.group(1)))),
            rule("(1[1-9]\\d\\d|20\\d\\d)", match -> numerals.year(match.group(1))),
            rule("([+-])?(\\d[\\d,]*(?:\\.\\d+)?|\\.\\d+)(%|[A-Za-z]{1,4}(?:/s)?)?", this::quantity),
            rule("([A-Z]{2,})(s|'s)?", this::acronym),
            rule("(\\w+)\\(\\)", match -> spoken(match.group(1))),
            rule("[^\\w\\s]+", match -> Signs.spoken(match.group())));

    List<String> spoken(String piece) {
        return lexicon.saying(piece).orElseGet(() -> byRule(piece));
    }

    private List<String> byRule(String piece) {
        for (var rule : rules) {
            var matcher = rule.pattern().matcher(piece);
            if (matcher.matches()) {
                return rule.saying().apply(matcher.toMatchResult()).stream()
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .toList();
            }
        }
        return parts(piece);
    }

    /** No rule fits the whole: takes it apart at signs and at changes between letters, capitals and digits. */
    private List<String> parts(String piece) {
        var parts = piece.split("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=\\d)|(?<=\\d)(?=[A-Za-z])"
                + "|(?<=\\w)(?=[^\\w'])|(?<=[^\\w'])(?=\\w)|_|(?<=')(?=')");
        if (parts.length == 1) {
            return Stream.of(piece.split("[^A-Za-z0-9]+"))
                    .filter(part -> !part.isEmpty() && !part.equals(piece))
                    .flatMap(part -> spoken(part).stream())
                    .toList();
        }
        var words = new ArrayList<String>();
        for (var part : parts) {
            if (part.equals(".") && !words.isEmpty()) {
                words.add("dot");
            } else if (!part.equals("-") && !part.isEmpty()) {
                words.addAll(spoken(part));
            }
        }
        return words;
    }

    private List<String> flag(MatchResult match) {
        var name = join(List.of("dash"), match.group(1).length() == 2 ? "dash" : "", spokenParts(match.group(2), "-"));
        return match.group(3) == null ? name : join(name, "", spoken(match.group(3)));
    }

    private List<String> dotted(String name) {
        var words = new ArrayList<String>();
        for (var part : name.split("\\.")) {
            if (!words.isEmpty()) {
                words.add("dot");
            }
            words.addAll(spokenParts(part, "-"));
        }
        return words;
    }

    private List<String> spokenParts(String text, String separator) {
        return Arrays.stream(text.split(Pattern.quote(separator)))
                .filter(part -> !part.isEmpty())
                .flatMap(part -> spoken(part).stream())
                .toList();
    }

    private List<String> version(String version) {
        var words = new ArrayList<String>();
        for (var number : version.split("\\.")) {
            if (!words.isEmpty()) {
                words.add("point");
            }
            words.addAll(numerals.cardinal(number));
        }
        return words;
    }

    private List<String> date(MatchResult match) {
        var month = Integer.parseInt(match.group(2));
        if (month < 1 || month > 12) {
            return version(match.group().replace('-', '.'));
        }
        return join(
                List.of(java.time.Month.of(month).name()),
                "",
                join(numerals.ordinal(match.group(3)), "", numerals.year(match.group(1))));
    }

    private List<String> clock(MatchResult match) {
        var minutes = match.group(2);
        var said = minutes.equals("00")
                ? List.of("o'clock")
                : minutes.startsWith("0")
                        ? join(List.of("oh"), "", numerals.cardinal(minutes))
                        : numerals.cardinal(minutes);
        return join(numerals.cardinal(match.group(1)), "", said);
    }

    private List<String> range(MatchResult match) {
        var unit = match.group(5) == null ? "" : match.group(5);
        return join(
                numerals.cardinal(match.group(2)),
                "to",
                spoken((match.group(3) == null && match.group(1) != null ? match.group(1) : "")
                        + match.group(4)
                        + unit));
    }

    private List<String> money(MatchResult match) {
        var dollars = numerals.cardinal(match.group(2));
        var scale = switch (match.group(4) == null ? "" : match.group(4).toUpperCase(Locale.ROOT)) {
            case "K" -> "thousand";
            case "M" -> "million";
            case "B" -> "billion";
            default -> "";
        };
        var amount =
                join(dollars, scale, List.of(dollars.equals(List.of("one")) && scale.isEmpty() ? "dollar" : "dollars"));
        return match.group(3) == null ? amount : join(amount, "", numerals.cardinal(match.group(3)));
    }

    private List<String> quantity(MatchResult match) {
        var sign = "-".equals(match.group(1)) ? "minus" : "+".equals(match.group(1)) ? "plus" : "";
        var number = join(List.of(), sign, numerals.cardinal(match.group(2)));
        var unit = match.group(3);
        if (unit == null) {
            return number;
        }
        var name = Units.name(unit, match.group(2).equals("1"));
        return join(number, "", name.isEmpty() ? spoken(unit) : name);
    }

    /** Letter by letter, unless it is long enough, and has the vowels, to be a shouted word. */
    private List<String> acronym(MatchResult match) {
        var letters = match.group(1);
        var vowels = letters.chars().filter(c -> "AEIOUY".indexOf(c) >= 0).count();
        if (letters.length() >= 5 && vowels * 4 >= letters.length()) {
            return List.of(letters + (match.group(2) == null ? "" : match.group(2)));
        }
        var names = letters.chars()
                .mapToObj(LETTERS::get)
                .flatMap(name -> Stream.of(name.split(" ")))
                .toList();
        return match.group(2) == null ? names : plural(names);
    }

    private static List<String> plural(List<String> words) {
        var plural = new ArrayList<>(words);
        var last = plural.removeLast();
        plural.add(
                last.endsWith("y") && !last.matches(".*[aeiou]y")
                        ? last.substring(0, last.length() - 1) + "ies"
                        : last + "s");
        return plural;
    }

    private static List<String> join(List<String> first, String between, List<String> second) {
        var words = new ArrayList<>(first);
        if (!between.isEmpty()) {
            words.add(between);
        }
        words.addAll(second);
        return words;
    }

    private static Rule rule(String pattern, Saying saying) {
        return new Rule(Pattern.compile(pattern), saying);
    }

    private record Rule(Pattern pattern, Saying saying) {}

    @FunctionalInterface
    private interface Saying {
        List<String> apply(MatchResult match);
    }

    private static final Map<Integer, String> LETTERS = letters(
            "ay bee see dee ee eff gee aitch eye jay kay el em en oh pee cue are ess tea you vee double-you ex why zee");

    private static Map<Integer, String> letters(String names) {
        var letters = new java.util.HashMap<Integer, String>();
        var letter = 'A';
        for (var name : names.split(" ")) {
            letters.put((int) letter++, name.replace('-', ' '));
        }
        return Map.copyOf(letters);
    }
}
