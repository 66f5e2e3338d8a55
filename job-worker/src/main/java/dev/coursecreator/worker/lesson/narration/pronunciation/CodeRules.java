package dev.coursecreator.worker.lesson.narration.pronunciation;

import static dev.coursecreator.worker.lesson.narration.pronunciation.PhraseRule.replace;
import static dev.coursecreator.worker.lesson.narration.pronunciation.WordRule.join;
import static dev.coursecreator.worker.lesson.narration.pronunciation.WordRule.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;

/** Code in prose: type arguments, calls, elements of arrays, flags, variables, identifiers and file names. */
final class CodeRules implements SpeechRules {

    private static final String NAME = "[A-Za-z_]\\w*+";
    /** After these a dot is spoken; dots between other identifiers are not. */
    private static final Set<String> FILE_EXTENSIONS =
            Set.of(("adoc avi bak bat bin bmp c cc cfg class cmd conf cpp cs css csv"
                            + " db dll doc docx ear env exe gif go gradle groovy gz h hpp htm html ico ini ipynb iso jar java jpeg jpg"
                            + " js json jsx key kt kts lock log lua m4a md mdx mkv mjs mov mp3 mp4 msi odt ogg p12 parquet pdf pem"
                            + " php pid png ppt pptx properties proto ps1 psd py rar rb rs rst rtf scala scss sh so sql srt svg swift"
                            + " tar tex tf tgz toml ts tsv tsx txt vtt vue wasm wav webm webp whl xls xlsx xml xsd yaml yml zip zsh")
                    .split(" "));

    private final AliasLexicon lexicon;
    private final Function<String, List<String>> spoken;

    /** Takes the function that normalizes the parts of a token. */
    CodeRules(AliasLexicon lexicon, Function<String, List<String>> spoken) {
        this.lexicon = lexicon;
        this.spoken = spoken;
    }

    @Override
    public List<PhraseRule> phrases() {
        var typeArguments = PhraseRule.rule(
                "\\b(\\w++)<([A-Za-z?][\\w.,:?*&\\[\\] ]{0,80}+)>(?!\\w)",
                match -> match.group(1) + " of " + match.group(2).replaceAll("\\? (?:extends|super) ", ""));
        var arguments = PhraseRule.rule(
                "(?<![\\w.])((?:" + NAME + "\\.)*+" + NAME + ")\\(([^()]{1,80}+)\\)",
                match -> match.group(1) + " of " + match.group(2));
        return List.of(
                typeArguments,
                typeArguments,
                typeArguments,
                PhraseRule.rule(
                        "</?([A-Za-z][\\w-]{0,30}+(?: [^<>]{0,100}+)?)/?>", match -> " " + match.group(1) + " "),
                replace("(?<=\\w)\\(\\)", ""),
                PhraseRule.rule("(?<=[a-z])\\((e?s)\\)", match -> match.group(1)),
                arguments,
                arguments,
                arguments,
                PhraseRule.rule("(?<=[\\w\\]])\\[([^\\[\\]\\s^]{1,40}+)\\]", match -> " " + match.group(1)),
                replace("(?<=\\w)\\+\\+(?!\\w)", " plus plus"),
                replace("(?<=\\w)--(?![\\w-])", " minus minus"),
                replace("(?<=-\\w)/(?=--)", " or "),
                replace("(?<![\\w-])-D(?=[a-z])", "-D "),
                replace("(?<![\\w)])!(?=[\\w(])", "not "));
    }

    @Override
    public List<WordRule> words() {
        return List.of(
                rule("__(\\w+?)__", match -> spoken.apply(match.group(1))),
                rule("(--?)([A-Za-z][\\w-]*)(?:=(.+))?", this::flag),
                rule(
                        "[$]\\{?([A-Za-z_]\\w*)\\}?|%([A-Za-z_]\\w*)%",
                        match -> variable(match.group(1) == null ? match.group(2) : match.group(1))),
                rule("[A-Z][A-Z\\d]*(?:_[A-Z\\d]+){1,20}", match -> variable(match.group())),
                rule(
                        "([A-Za-z_][\\w.-]*\\w)(={1,3})(.+)",
                        match -> join(spoken.apply(match.group(1)), "equals", spoken.apply(match.group(3)))),
                rule("[A-Za-z_][\\w-]*(?:\\.[A-Za-z_][\\w-]*){1,20}", match -> dotted(match.group())));
    }

    private List<String> flag(MatchResult match) {
        var isLong = match.group(1).length() == 2;
        var letters = !isLong && match.group(2).matches("[a-z]{2}");
        var name = join(
                List.of("dash"),
                isLong ? "dash" : "",
                letters ? LetterSpelling.letterByLetter(match.group(2)) : parts(match.group(2), "-"));
        return match.group(3) == null ? name : join(name, "", spoken.apply(match.group(3)));
    }

    private List<String> variable(String name) {
        return Arrays.stream(name.split("_"))
                .filter(part -> !part.isEmpty())
                .flatMap(part -> lexicon
                        .alias(part)
                        .orElseGet(
                                () -> part.matches("[A-Z]+") ? LetterSpelling.identifierPart(part) : spoken.apply(part))
                        .stream())
                .toList();
    }

    private List<String> dotted(String name) {
        var extension = name.lastIndexOf('.');
        return FILE_EXTENSIONS.contains(name.substring(extension + 1))
                ? join(parts(name.substring(0, extension), "\\."), "dot", spoken.apply(name.substring(extension + 1)))
                : parts(name, "\\.");
    }

    private List<String> parts(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .filter(part -> !part.isEmpty())
                .flatMap(part -> spoken.apply(part).stream())
                .toList();
    }
}
