package dev.coursecreator.worker.lesson.narration.pronunciation;

import static dev.coursecreator.worker.lesson.narration.pronunciation.PhraseRule.replace;
import static dev.coursecreator.worker.lesson.narration.pronunciation.PhraseRule.rule;

import java.util.List;
import java.util.regex.MatchResult;

/** Abbreviations whose reading depends on what stands next to them, references and standards. Others are in {@link AliasLexicon}. */
final class AbbreviationRules implements SpeechRules {

    private static final String NAME = "(?<=\\b[A-Z][a-z]{1,20} )";

    @Override
    public List<PhraseRule> phrases() {
        return List.of(
                replace("(?=St\\.)" + NAME + "St\\.(?= [a-z]|[,;:)]|$| ?$)", "Street"),
                replace("(?=Dr\\.)" + NAME + "Dr\\.(?= [a-z]|[,;:)]|$)", "Drive"),
                replace("(?=St)(?<=\\d [A-Z][a-z]{1,20} )St\\.?(?= [A-Z])", "Street"),
                replace("\\bSt\\.? (?=[A-Z])", "Saint "),
                replace("\\bMt\\.? (?=[A-Z])", "Mount "),
                replace("\\bFt\\. (?=[A-Z])", "Fort "),
                rule("\\b(Mr|Mrs|Ms|Dr|Sgt|Capt|Prof|Rev|Lt|Col|Maj|Cpl|Pvt)(?= [A-Z])", match -> match.group() + "."),
                replace("\\bet al\\b\\.?", "and others"),
                replace("\\b[Nn]os\\. ?(?=\\d)", "numbers "),
                replace("\\b[Nn]o\\. ?(?=\\d)|#(?=\\d)", "number "),
                rule("\\b([Mm]ax|[Mm]in)\\. (?=\\d)", match -> match.group(1) + "imum "),
                rule(
                        "\\b([Ff]igs?|[Ss]ec|[Cc]h|[Ee]qs?|[Pp]p?|[Vv]ol|[Tt]ab|[Aa]rt)\\. ?(?=\\d)",
                        match -> reference(match.group(1))),
                rule("\\b(RFC|ISO|JEP|JSR|PEP|IEEE)[ -]?(\\d\\d)(\\d\\d)\\b", AbbreviationRules::standard),
                rule(
                        "\\b(?:8)02\\.(\\d{1,2})([a-z]{0,2}+)\\b",
                        match -> "8 oh 2 dot " + match.group(1) + " "
                                + String.join(" ", LetterSpelling.letterByLetter(match.group(2)))),
                rule(
                        "\\b(SHA|AES|HMAC|ES|HS|RS|ECDSA|UTF|CRC)-?(\\d)(\\d\\d)\\b",
                        match -> match.group(1) + " " + match.group(2) + " " + match.group(3)),
                rule(
                        "\\b((?:[A-Z]\\.){2,20}+)(?:-(?=[A-Za-z]))?",
                        match -> match.group().replaceAll("[.-]", "") + " "),
                rule(
                        "\\b((?:[A-Z][a-z]?\\.){2,6}+)(?![a-z])",
                        match -> String.join(" ", LetterSpelling.letterByLetter(match.group()))),
                rule(
                        "\\b([A-Z])\\. (?=[A-Z][.a-z])",
                        match -> LetterSpelling.letterByLetter(match.group(1)).getFirst() + " "),
                rule("(?<=\\w )A(?=[.,;:!?)]|$)", match -> "ay"));
    }

    private static String reference(String abbreviation) {
        return switch (Character.toLowerCase(abbreviation.charAt(0))) {
            case 'f' -> abbreviation.endsWith("s") ? "figures " : "figure ";
            case 's' -> "section ";
            case 'c' -> "chapter ";
            case 'e' -> abbreviation.endsWith("s") ? "equations " : "equation ";
            case 'v' -> "volume ";
            case 't' -> "table ";
            case 'a' -> "article ";
            default -> abbreviation.length() == 2 ? "pages " : "page ";
        };
    }

    /** The numbers of standards are read in pairs of digits: ninety-four fifty-seven. */
    private static String standard(MatchResult match) {
        var last = match.group(3);
        var second = last.equals("00") ? "hundred" : last.startsWith("0") ? "oh " + last.substring(1) : last;
        return match.group(1) + " " + match.group(2) + " " + second;
    }
}
